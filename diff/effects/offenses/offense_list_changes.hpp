// Offenses that join or leave a list of offenses by citation, such as those of a registry: one
// effect for each list, instead of one for each citation.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"
#include "diff/effects/model/effect.hpp"

#include <vector>

namespace nutmeg {

/// Replaces the effects on citations of other sections that join or leave a list of offenses by one
/// of kind `Scope` and topic `OffenseList`, which has them as its details. The list must have words
/// in both texts; one that is entirely inserted or deleted belongs to its sentence. Citations
/// inside another effect, such as a definition, are joined there.
void join_offense_lists(TextPair const& texts, std::vector<Effect>& effects);

} // namespace nutmeg
