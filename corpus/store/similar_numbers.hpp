// Section numbers that look like one that the statutes do not have: the likely ones, where a number
// is a slip of the pen.
#pragma once

#include "corpus/store/statutes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Numbers of the statutes that differ from `number` in one sign: one more, one less, another, or
/// two neighbours exchanged; in their order, at most four.
std::vector<std::string> near_numbers(std::string_view number, Statutes const& statutes);

} // namespace nutmeg
