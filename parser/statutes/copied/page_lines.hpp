// Lines of a file of statutes: the links of a published page, and where sentences end.
#pragma once

#include <cstddef>
#include <string_view>

namespace nutmeg {

/// The size in bytes of the links of a published page at the start of `line`, "(Return to Chapter
/// Table of Contents) (Return to List of Chapters)", with the spaces around them; 0 if there are
/// none. The last link may be incomplete, because a link is printed on two lines.
std::size_t navigation_size(std::string_view line);

/// Whether a sentence ends with the line. The periods of "Subsec." and "P.A." in notes end none.
bool ends_sentence_of_page(std::string_view words);

/// Lines of plain text that are longer are paragraphs, in bytes.
inline constexpr std::size_t widest_line = 120;

} // namespace nutmeg
