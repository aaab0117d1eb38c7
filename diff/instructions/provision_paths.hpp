// Paths of provisions, such as "(b)(2)".
#pragma once

#include <string>

namespace nutmeg {

/// "(2)" of "(b)(2)"; empty for an empty path.
std::string last_designator(std::string const& path);

/// "(b)" of "(b)(2)"; empty for an outermost provision.
std::string parent_of(std::string const& path);

} // namespace nutmeg
