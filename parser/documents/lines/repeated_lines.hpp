// Headers and footers of printed pages that only their repetition shows.
#pragma once

#include "parser/documents/lines/printed_line.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace nutmeg {

/// Sets the class of lines without a number, among those of the range, that repeat but for their
/// digits. In a text with line numbers they are headers. In other texts they are if each is next to
/// a page mark or another header, or if they count pages. If they only interrupt sentences, which
/// law cannot do but lines broken by a program can, they are Unknown.
void mark_repeated_lines(std::vector<PrintedLine>& lines,
                         std::pair<std::size_t, std::size_t> range,
                         bool numbered);

} // namespace nutmeg
