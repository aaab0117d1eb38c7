// The order in which effects are found. A stage is a set of passes that do not depend on each
// other; a pass sees only what earlier stages explained, so the order inside a stage has no
// meaning.
#pragma once

#include "diff/effects/effects.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

/// One kind of reader: compares the facts of both texts, adds effects for what differs, and marks
/// the words that these explain.
struct EffectPass {
    std::string_view name;
    void (*find)(TextPair& texts, PenaltyLookup const& find, PlacedEffects& out);
};

using EffectStage = std::vector<EffectPass>;

/// The stages: values and citations, which are read word by word; then names that replace each
/// other, without values in them; then definitions, whose meaning changes if more than a value or a
/// name does; then verbs, mental states and exceptions outside them; then the words that are left.
std::vector<EffectStage> const& effect_stages();

/// The effects of all passes. The passes of a stage start with the same coverage; a word that
/// several of them mark keeps the strongest mark.
PlacedEffects run_stages(TextPair& texts,
                         std::vector<EffectStage> const& stages,
                         PenaltyLookup const& find);

/// `find_effects` with these stages instead of `effect_stages()`.
std::vector<Effect> find_effects(ComparedSections const& sections,
                                 PenaltyLookup const& find,
                                 std::vector<EffectStage> const& stages);

} // namespace nutmeg
