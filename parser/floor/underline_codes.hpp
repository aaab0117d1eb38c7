// The words of a bill as one string. Two control characters, which no text contains, enclose
// underlined words.
#pragma once

#include "parser/documents/model/document.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

inline constexpr char underline_begins = '\x02';
inline constexpr char underline_ends = '\x03';

/// The text of the paragraph with the two codes around underlined words.
std::string marked_words(Paragraph const& paragraph);

/// `words` without the codes.
std::string plain_words(std::string_view words);

} // namespace nutmeg
