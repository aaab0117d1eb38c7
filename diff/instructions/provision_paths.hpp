// Paths of provisions, such as "(b)(2)", and the series of their designators.
#pragma once

#include "parser/citations/level.hpp"
#include "parser/text/designator.hpp"

#include <string>

namespace nutmeg {

/// "(2)" of "(b)(2)"; empty for an empty path.
std::string last_designator(std::string const& path);

/// "(b)" of "(b)(2)"; empty for an outermost provision.
std::string parent_of(std::string const& path);

/// The series of the designators of a level: letters for subsections, and so on
/// (docs/connecticut.md 1.1).
Series series_of(Level level);

} // namespace nutmeg
