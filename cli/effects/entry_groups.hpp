// The order of the entries of a list: by weight, in a long list by subsections first.
#pragma once

#include "cli/effects/effect_list.hpp"
#include "cli/effects/ladders.hpp"
#include "diff/comparison.hpp"

#include <vector>

namespace nutmeg {

/// The entries by weight. A long list is first divided by subsections; entries with places in
/// several of them come first.
std::vector<EffectGroup> grouped(std::vector<PartEntry> entries, Comparison const& comparison);

} // namespace nutmeg
