// The checks of one section of the statutes. They report spans and messages; the caller adds file,
// line and path.
#pragma once

#include "corpus/lint/citation_paths.hpp"
#include "corpus/lint/statute_lint.hpp"
#include "parser/statutes/section.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace nutmeg {

/// A finding without its file, line and path.
struct LintMatch {
    LintCode code = LintCode::DoubledWord;
    Span span; ///< bytes of Section::text to quote
    std::string message;
};

using LintMatches = std::vector<LintMatch>;

/// Section numbers that are cited and missing from a page that should have them. A page with many
/// of them is part of a supplement, which prints only what changed, so its gaps prove nothing.
class MissingNumbers {
public:
    explicit MissingNumbers(Collection const& collection);

    /// Whether the file seems to be a complete chapter: at most one missing number for every ten
    /// sections.
    bool is_whole(StoreFile const& file) const;

private:
    std::map<StoreFile const*, std::set<std::string, std::less<>>> numbers_;
};

/// Citations of provisions and sections that do not exist or are no longer law. `cited_sections`
/// are those of the collection.
void check_citations(LocatedSection const& located,
                     Collection const& collection,
                     MissingNumbers const& missing_numbers,
                     CitedSections& cited_sections,
                     LintMatches& found);
/// Gaps and repeated designators in the outline.
void check_designators(Section const& section, LintMatches& found);
/// Unmatched curly double quotation marks. A quotation of several paragraphs may open again at the
/// start of each.
void check_quotes(Section const& section, LintMatches& found);
/// Unmatched parentheses and square brackets.
void check_brackets(Section const& section, LintMatches& found);
/// Words, and pairs of words, that are repeated.
void check_doubled_words(Section const& section, LintMatches& found);
/// Lists without "and" or "or" before the last item (docs/connecticut.md 1.4).
void check_lists(Section const& section, LintMatches& found);

} // namespace nutmeg
