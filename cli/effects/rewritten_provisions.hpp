// Provisions and text that an amendment rewrites in their place.
#pragma once

#include "diff/comparison.hpp"

#include <cstddef>
#include <unordered_map>

namespace nutmeg {

/// For each effect on an added provision that takes the place of a removed one with the same
/// designator (SamePlaces): the effect on the removed one.
std::unordered_map<std::size_t, std::size_t> rewritten_provisions(Comparison const& comparison);

/// Whether the words of a text effect are most of the provision that they are in, on both sides.
bool is_rewritten(Effect const& effect, Comparison const& comparison);

} // namespace nutmeg
