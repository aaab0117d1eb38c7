// The keys of a comparison, which the lines of diff and preview share.
#pragma once

#include "diff/comparison.hpp"

#include <boost/json.hpp>

namespace nutmeg {

/// Adds "change", "changes", "redline", "effects" and, if there are any, "later_effects".
void add_comparison(boost::json::object& line, Comparison const& comparison);

} // namespace nutmeg
