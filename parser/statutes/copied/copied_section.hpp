// One section of a document without the markup of the published pages, from its lines.
#pragma once

#include "parser/statutes/copied/heading_line.hpp"
#include "parser/statutes/copied/statute_lines.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Reads a section as copied_page describes.
/// @param line         of the heading
/// @param body         the lines under it
/// @param wrapped      lines may be parts of paragraphs
/// @param has_heading  if false, `heading` has the number that the user gave, and all words are law
Section copied_section(HeadingLine const& heading,
                       std::uint32_t line,
                       std::vector<StatuteLine> body,
                       bool wrapped,
                       bool has_heading);

/// The start of a line, for messages.
std::string excerpt(std::string_view words);

} // namespace nutmeg
