// Provisions that only get another designator, as ranges.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/effects/model/effect.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// A redesignation, or several of consecutive provisions.
struct StructurePhrase {
    std::string words; ///< "(g) to (n) are now (h) to (o)"
    std::string path;  ///< of the first in the new text
};

/// Of effects of the sections that redesignate provisions, in their order. Text that gets a
/// designator: "text of (a) is now (a)(1) and (a)(2)" if nothing of (a) is outside them, otherwise
/// "part of (a) is now (a)(1)". Text that loses one: "(b)(1) is now part of (b)".
std::vector<StructurePhrase> structure_phrases(Section const& old_section,
                                               Section const& new_section,
                                               Alignment const& alignment,
                                               std::vector<Effect> const& effects);

} // namespace nutmeg
