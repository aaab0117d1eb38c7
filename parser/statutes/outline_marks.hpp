// The marks of a text that may be designators: those that stand free, outside citations, and are
// not merely mentioned ("either (1) or (2) above", "six (6) inches"). Which list each belongs to is
// settled by parser/outline.
#pragma once

#include "parser/citations/citation.hpp"
#include "parser/text/designator.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

struct MarkToken {
    Designator designator;
    Designator last;             ///< of a stub for several, "(49)-(62) Repealed by"; else as above
    std::uint32_t paragraph = 0; ///< index into the paragraphs given
    bool at_start = false;       ///< begins its paragraph, or is stacked on one that does
    bool stacked = false;        ///< only a blank between it and the mark before
};

/// All marks of the paragraphs that can be designators, in order. `citations` rise and do not
/// overlap.
std::vector<MarkToken> free_marks(std::string_view text,
                                  std::vector<Span> const& paragraphs,
                                  std::vector<Citation> const& citations);

/// Whether the paragraph is a heading of a compact or form set inside a section: "ARTICLE IV",
/// "SECTION 3. ELIGIBILITY", a line of capitals.
bool is_inner_heading(std::string_view words);

/// Whether the paragraph has letters, eight or more, and all of them capitals: the title of a form.
bool is_capital_line(std::string_view words);

/// Whether the full stop at `at` ends a sentence: a capital, a quotation, a mark or a line end
/// follows, and it does not close an initial or an abbreviation.
bool ends_sentence(std::string_view text, std::size_t at);

/// Whether more curly quotation marks open in `words` than close.
bool leaves_quote_open(std::string_view words);

/// Whether `words` end with a closing quotation mark, a punctuation mark behind it or not.
bool closes_quote(std::string_view words);

} // namespace nutmeg
