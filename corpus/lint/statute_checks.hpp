// The checks of one section, one file a kind. They know spans and words; who calls them adds page,
// line and path.
#pragma once

#include "corpus/lint/statute_lint.hpp"
#include "parser/statutes/section.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace nutmeg {

struct LintMark {
    LintCode code = LintCode::DoubledWord;
    Span span; ///< the words to be quoted
    std::string message;
};

using LintMarks = std::vector<LintMark>;

/// Numbers that are cited, are not given, and would have to stand on a page that is given. A page
/// with many of them is a supplement's, which has only what changed, and proves nothing.
class PassedOver {
public:
    explicit PassedOver(Collection const& collection);
    /// Whether the page may be taken for a whole chapter: at most one such number for ten sections.
    bool is_whole(StoreFile const& file) const;

private:
    std::map<StoreFile const*, std::set<std::string, std::less<>>> numbers_;
};

void check_citations(PlacedSection const& place,
                     Collection const& collection,
                     PassedOver const& passed_over,
                     LintMarks& found);
void check_designators(Section const& section, LintMarks& found);
/// Curly double quotation marks; those of several paragraphs open again at the start of each.
void check_quotes(Section const& section, LintMarks& found);
/// Round and square brackets.
void check_brackets(Section const& section, LintMarks& found);
void check_doubled_words(Section const& section, LintMarks& found);
void check_lists(Section const& section, LintMarks& found);

} // namespace nutmeg
