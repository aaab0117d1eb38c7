// Versions of a section that are printed with it but take effect later: "*Note: On and after July
// 1, 2025, subsection (b) of this section, as amended by ..., is to read as follows:" and the new
// words in quotation marks (docs/connecticut.md 1.9).
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Finds the later versions among the paragraphs of `section` and sets its later_versions (without
/// their outlines) and current_end, replacing earlier values. A later version begins after its
/// quotation mark and heading and ends before the closing quotation mark.
void read_later_versions(Section& section);

/// The parts of the paragraphs of `section` that are in `span`; paragraphs without words there are
/// omitted.
std::vector<Span> paragraphs_in(Section const& section, Span span);

} // namespace nutmeg
