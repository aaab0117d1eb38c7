// The designator tokens of a text: designators outside citations that are separate words and are
// not merely mentioned ("either (1) or (2) above", "six (6) inches"). outline_lists determines to
// which list each belongs.
#pragma once

#include "parser/citations/citation.hpp"
#include "parser/text/designator.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

struct DesignatorToken {
    Designator designator;
    Designator last;             ///< of a stub for several, "(49)-(62) Repealed by"; else like
                                 ///< `designator`
    std::uint32_t paragraph = 0; ///< index of its paragraph
    bool at_start = false;       ///< begins its paragraph, or directly follows a token that does
    bool stacked = false;        ///< only a space between it and the token before
};

/// All designator tokens of the paragraphs, in order. `citations` are in order and do not overlap.
std::vector<DesignatorToken> designator_tokens(std::string_view text,
                                               std::vector<Span> const& paragraphs,
                                               std::vector<Citation> const& citations);

/// Whether the paragraph is a heading of a compact or form inside a section: "ARTICLE IV",
/// "SECTION 3. ELIGIBILITY", a line of capitals.
bool is_inner_heading(std::string_view words);

/// Whether the paragraph has eight letters or more, all of them capitals: the title of a form.
bool is_capital_line(std::string_view words);

/// Whether the period at the byte offset `at` ends a sentence: a capital, a quotation, a designator
/// or a line end follows, and it does not end an initial or an abbreviation.
bool ends_sentence(std::string_view text, std::size_t at);

/// Whether more curly quotation marks open in `words` than close.
bool leaves_quote_open(std::string_view words);

/// Whether `words` end with a closing quotation mark, with or without punctuation after it.
bool closes_quote(std::string_view words);

} // namespace nutmeg
