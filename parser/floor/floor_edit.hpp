// Reads one paragraph of a floor amendment as operations.
#pragma once

#include "parser/floor/floor_amendment.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// Appends the operations of `text`, an instruction with its block after the colon. Returns false
/// and appends nothing if any part of it is not understood. Linear.
bool read_floor_edits(std::string const& text, std::vector<FloorEdit>& out);

} // namespace nutmeg
