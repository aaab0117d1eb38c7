// The words of a bill as one string in which two control characters, which no text contains,
// enclose what is underlined.
#pragma once

#include "parser/documents/document.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

inline constexpr char underline_begins = '\x02';
inline constexpr char underline_ends = '\x03';

/// The paragraph's text with the two codes around what is underlined.
std::string marked_words(Paragraph const& paragraph);

/// `words` without the codes.
std::string plain_words(std::string_view words);

} // namespace nutmeg
