// A bill's words with the signs for underlining in them, as one string: what is underlined stands
// between two control characters that no text has.
#pragma once

#include "parser/documents/document.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

inline constexpr char underline_begins = '\x02';
inline constexpr char underline_ends = '\x03';

/// The paragraph's words with the two signs around what is underlined.
std::string marked_words(Paragraph const& paragraph);

/// Without the signs.
std::string plain_words(std::string_view words);

} // namespace nutmeg
