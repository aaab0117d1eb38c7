#include "diff/effects/effect.hpp"

#include <array>

namespace nutmeg {

std::string_view effect_name(EffectKind kind) {
    constexpr std::array<std::string_view, 19> names{"provision",
                                                     "age",
                                                     "money",
                                                     "percent",
                                                     "duration",
                                                     "imprisonment",
                                                     "date",
                                                     "count",
                                                     "offense-class",
                                                     "mental-state",
                                                     "defense",
                                                     "modality",
                                                     "definition",
                                                     "exception",
                                                     "reference",
                                                     "term",
                                                     "scope",
                                                     "text",
                                                     "technical"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace nutmeg
