// A text whose lines were joined into one, as some programs paste it.
#pragma once

#include "parser/documents/lines/printed_line.hpp"

#include <vector>

namespace nutmeg {

/// Splits long lines after the line numbers among their words, where these count upward at the
/// distance of printed lines, and in the line that begins the body also before the words that begin
/// a paragraph. A number whose place is unclear, because it occurs more than once there, splits the
/// line at each place, and is reported as "unclear-line-number".
void split_joined_lines(std::vector<PrintedLine>& lines,
                        LineRules const& rules,
                        Diagnostics& diagnostics);

} // namespace nutmeg
