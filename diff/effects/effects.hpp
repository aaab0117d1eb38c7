// Effects in law of an amendment: what its changes of words mean (connecticut.md 6). Each part
// reads one kind out of the edits and marks the words that it has told; the rest is told as scope,
// text or form last.
#pragma once

#include "diff/align/provision_changes.hpp"
#include "diff/effects/edits/edit_groups.hpp"
#include "diff/effects/effect.hpp"
#include "parser/facts/penalties.hpp"

#include <vector>

namespace nutmeg {

/// An effect with where it belongs in the new text.
struct PlacedEffect {
    Effect effect;
    std::uint32_t word = 0; ///< of the new text, that it stands at or before
};

using PlacedEffects = std::vector<PlacedEffect>;

/// An effect of that kind, without values or summary yet, with the words of the group as evidence.
PlacedEffect effect_of(EffectTexts const& texts, EditGroup const& group, EffectKind kind);

void find_provisions(EffectTexts const& texts,
                     std::vector<Change> const& changes,
                     PlacedEffects& out);
void find_quantity_effects(EffectTexts& texts, PenaltyLookup const& find, PlacedEffects& out);
void find_reference_effects(EffectTexts& texts, PlacedEffects& out);
void find_definition_effects(EffectTexts& texts, PlacedEffects& out);
void find_term_effects(EffectTexts& texts, PlacedEffects& out);
void find_modality_effects(EffectTexts& texts, PlacedEffects& out);
void find_guilt_effects(EffectTexts& texts, PlacedEffects& out);
void find_exception_effects(EffectTexts& texts, PlacedEffects& out);
void find_other_effects(EffectTexts& texts, PlacedEffects& out);

/// All effects in the order of the new text; none for equal texts. The two sides' words must be
/// those that `runs`, `alignment` and `changes` were made of. `find` lets summaries say what the
/// penal code at hand makes of a class of offense. Linear in the size of the texts.
std::vector<Effect> find_effects(PlacedWords const& old_words,
                                 PlacedWords const& new_words,
                                 std::vector<CommonRun> const& runs,
                                 Alignment const& alignment,
                                 std::vector<Change> const& changes,
                                 PenaltyLookup const& find = {});

} // namespace nutmeg
