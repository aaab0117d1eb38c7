// Names as one phrase.
#pragma once

#include <string>
#include <vector>

namespace nutmeg {

/// "a", "a and b", "a, b and c"; empty if there are none.
std::string join_with_and(std::vector<std::string> const& names);

} // namespace nutmeg
