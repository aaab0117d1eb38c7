// Effects whose words are inside the words of another one, which quotes them.
#pragma once

#include "cli/effects/effect_parts.hpp"
#include "diff/effects/model/effect.hpp"

#include <cstddef>
#include <vector>

namespace nutmeg {

inline constexpr std::size_t no_container = static_cast<std::size_t>(-1);

/// For each effect: the index of the outermost text, scope, exception, definition, or added or
/// removed value that contains all words of it, on both sides; no_container if none does.
std::vector<std::size_t> containers_of(std::vector<Effect> const& effects,
                                       std::vector<EffectPart> const& parts);

} // namespace nutmeg
