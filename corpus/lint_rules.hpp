// The checks of one section, one file a kind. They know spans and words; who calls them adds page,
// line and path.
#pragma once

#include "corpus/lint.hpp"
#include "parser/section.hpp"

#include <string>
#include <vector>

namespace nutmeg {

struct LintMark {
    LintCode code = LintCode::DoubledWord;
    Span span; ///< the words to be quoted
    std::string message;
};

using LintMarks = std::vector<LintMark>;

void check_citations(Section const& section, Collection const& collection, LintMarks& found);
void check_designators(Section const& section, LintMarks& found);
/// Curly double quotation marks; those of several paragraphs open again at the start of each.
void check_quotes(Section const& section, LintMarks& found);
/// Round and square brackets.
void check_brackets(Section const& section, LintMarks& found);
void check_doubled_words(Section const& section, LintMarks& found);
void check_lists(Section const& section, LintMarks& found);

} // namespace nutmeg
