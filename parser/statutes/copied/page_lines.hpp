// The lines of a file of statutes that are neither headings of sections nor law: titles of
// chapters and parts, navigation, and the contents of a page.
#pragma once

#include <cstddef>
#include <string_view>

namespace nutmeg {

/// The size in bytes of the links of a published page at the start of `line`, "(Return to Chapter
/// Table of Contents) (Return to List of Chapters)", with the spaces around them; 0 if there are
/// none. The last link may be incomplete, because a link is printed on two lines.
std::size_t navigation_size(std::string_view line);

/// Whether the line is the title of a title, chapter, article or part: "CHAPTER 990", "PART II*",
/// "(A)", a line of capitals; or "Table of Contents".
bool is_page_heading(std::string_view line);

} // namespace nutmeg
