// One paragraph of a floor amendment read into its operations.
#pragma once

#include "parser/floor/floor_amendment.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// Appends the operations of `text`, an instruction with its block behind the colon; false, and
/// nothing is appended, where not all of it is understood. Linear.
bool read_floor_edits(std::string const& text, std::vector<FloorEdit>& out);

} // namespace nutmeg
