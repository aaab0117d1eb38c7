// Bills use straight quotation marks and their own spacing; the statutes use curly quotation marks.
// Text from a bill is put into the typography of the law, so that a redline shows only real
// changes.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Which division into paragraphs to use where the words stay.
enum class Paragraphs : std::uint8_t {
    Given, ///< that of the words; a bill restates the law, so a difference is a change
    Law,   ///< that of the law; plain text has line breaks of its own
};

/// Text that the law has and bills omit, restored in the words of a bill.
struct RestoredText {
    Span span;                   ///< bytes of LawTypography::words
    std::uint32_t law_begin = 0; ///< byte offset in the law
};

struct LawTypography {
    std::string words;
    std::vector<RestoredText> restored; ///< in ascending order
};

/// `words` with the whitespace and quotation marks of the law wherever the words are those of the
/// law, and curly quotation marks elsewhere. `omitted` lists the byte spans of `law` that bills
/// omit (docs/connecticut.md 4.6); they are restored where the words around them stay.
LawTypography in_law_typography(std::string_view words,
                                std::string_view law,
                                std::vector<Span> const& omitted,
                                Paragraphs paragraphs = Paragraphs::Given);

/// `words` with curly double quotation marks: opening ones at the start or after whitespace, "(" or
/// "[", closing ones elsewhere.
std::string with_curly_quotes(std::string_view words);

} // namespace nutmeg
