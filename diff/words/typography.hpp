// Bills use straight quotation marks and their own spacing; the statutes use curly quotation marks.
// Text from a bill is put into the typography of the law, so that a redline shows only real
// changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg {

/// Which division into paragraphs to use where the words stay.
enum class Paragraphs : std::uint8_t {
    Given, ///< that of the words; a bill restates the law, so a difference is a change
    Law,   ///< that of the law; plain text has line breaks of its own
};

/// `words` with the whitespace and quotation marks of the law wherever the words are those of the
/// law, and curly quotation marks elsewhere.
std::string in_law_typography(std::string_view words,
                              std::string_view law,
                              Paragraphs paragraphs = Paragraphs::Given);

/// `words` with curly double quotation marks: opening ones at the start or after whitespace, "(" or
/// "[", closing ones elsewhere.
std::string with_curly_quotes(std::string_view words);

} // namespace nutmeg
