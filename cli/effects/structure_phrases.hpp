// Provisions that only get another designator, as ranges.
#pragma once

#include "diff/effects/effect.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// A redesignation, or several of consecutive provisions.
struct StructurePhrase {
    std::string words; ///< "(g) to (n) are now (h) to (o)"
    std::string path;  ///< of the first in the new text
};

/// Of effects that redesignate provisions, in their order. "text of (a) is now (a)(1)" if text gets
/// a designator, "(b)(1) is now part of (b)" if it loses one.
std::vector<StructurePhrase> structure_phrases(std::vector<Effect> const& effects);

} // namespace nutmeg
