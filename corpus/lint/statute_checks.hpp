// The checks of one section, one file for each kind. They report spans and messages; the caller
// adds file, line and path.
#pragma once

#include "corpus/lint/statute_lint.hpp"
#include "parser/statutes/section.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace nutmeg {

struct LintMatch {
    LintCode code = LintCode::DoubledWord;
    Span span; ///< the words to quote
    std::string message;
};

using LintMatches = std::vector<LintMatch>;

/// Section numbers that are cited and missing from a page that should have them. A page with many
/// of them is part of a supplement, which prints only what changed, so that its gaps prove nothing.
class MissingNumbers {
public:
    explicit MissingNumbers(Collection const& collection);
    /// Whether the file seems to be a complete chapter: at most one missing number for every ten
    /// sections.
    bool is_whole(StoreFile const& file) const;

private:
    std::map<StoreFile const*, std::set<std::string, std::less<>>> numbers_;
};

void check_citations(LocatedSection const& located,
                     Collection const& collection,
                     MissingNumbers const& missing_numbers,
                     LintMatches& found);
void check_designators(Section const& section, LintMatches& found);
/// Curly double quotation marks; a quotation of several paragraphs opens again at the start of
/// each.
void check_quotes(Section const& section, LintMatches& found);
/// Parentheses and square brackets.
void check_brackets(Section const& section, LintMatches& found);
void check_doubled_words(Section const& section, LintMatches& found);
void check_lists(Section const& section, LintMatches& found);

} // namespace nutmeg
