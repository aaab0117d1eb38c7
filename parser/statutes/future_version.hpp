// Versions of a section that are printed with it but take effect later: "*Note: On and after July
// 1, 2025, subsection (b) of this section, as amended by ..., is to read as follows:" and the new
// words in quotation marks (connecticut.md 1.9).
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Finds the future texts among the paragraphs of `section` and sets its futures (without their
/// outlines) and current_end; what stood in those before is replaced. A future text begins behind
/// its quotation mark and heading and ends before the closing quotation mark.
void read_futures(Section& section);

/// The paragraphs of `section`, cut to what lies in `span`; those that have no words there are left
/// out.
std::vector<Span> paragraphs_in(Section const& section, Span span);

} // namespace nutmeg
