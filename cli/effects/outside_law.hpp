// What changes of a section beside the law.
#pragma once

#include "diff/comparison.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// The changes of catchline, source note and History note, one phrase each; none if the section is
/// not amended.
std::vector<std::string> changes_outside_law(Comparison const& comparison);

} // namespace nutmeg
