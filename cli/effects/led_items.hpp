// Words that lead into provisions which come or go with them: "unless such keeper" before "(1) sees
// the boat, and (2) hears it".
#pragma once

#include "cli/effects/phrases/effect_phrases.hpp"
#include "diff/effects/model/effect.hpp"

#include <cstddef>
#include <vector>

namespace nutmeg {

/// For each effect: the added or removed provisions that it leads into, in order. Each is in one
/// list at most. Only added or removed words that end where the first provision begins lead into
/// it.
std::vector<std::vector<std::size_t>> led_items(std::vector<Effect> const& effects,
                                                EffectTexts const& texts);

} // namespace nutmeg
