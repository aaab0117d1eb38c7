// Finds the effects of an amendment: what its changes of words mean in law (docs/connecticut.md 6).
// Each pass finds one kind in the edits and marks the words that it explains (stages.hpp); the last
// one reports the residual as scope, text or form.
#pragma once

#include "diff/align/provision_changes.hpp"
#include "diff/effects/edits/edit_groups.hpp"
#include "diff/effects/model/effect.hpp"
#include "parser/facts/penalties.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// An effect with its position in the new text.
struct PlacedEffect {
    Effect effect;
    std::uint32_t word = 0; ///< word index in the new text
};

using PlacedEffects = std::vector<PlacedEffect>;

/// Effects with equal keys are reported once: equal values repeated in one provision, and form,
/// which has one effect per provision.
std::string effect_key(Effect const& effect);

/// An effect of that kind with the words of the group as evidence, but without values and summary.
PlacedEffect effect_of(TextPair const& texts, EditGroup const& group, EffectKind kind);

void find_provision_effects(TextPair const& texts,
                            std::vector<Change> const& changes,
                            PlacedEffects& out);
/// Run-in headings of subsections that were added or removed.
void find_heading_effects(TextPair const& texts, PlacedEffects& out);
void find_quantity_effects(TextPair& texts, PenaltyLookup const& find, PlacedEffects& out);
void find_citation_effects(TextPair& texts, PlacedEffects& out);
void find_definition_effects(TextPair& texts, PlacedEffects& out);
void find_term_effects(TextPair& texts, PlacedEffects& out);
void find_modal_verb_effects(TextPair& texts, PlacedEffects& out);
void find_mental_state_effects(TextPair& texts, PlacedEffects& out);
void find_exception_effects(TextPair& texts, PlacedEffects& out);
void find_residual_effects(TextPair& texts, PlacedEffects& out);

/// Two versions of a section and their comparison. The effects are derived from it.
struct ComparedSections {
    SectionWords const& old_words;
    SectionWords const& new_words;
    std::vector<CommonRun> const& runs; ///< of `old_words` and `new_words`
    Alignment const& alignment;
    std::vector<Change> const& changes;
};

/// All effects in the order of the new text; none for equal texts. `find` looks up classes of
/// offenses, so that summaries can state the penalty. Linear in the size of the texts.
std::vector<Effect> find_effects(ComparedSections const& sections, PenaltyLookup const& find = {});

} // namespace nutmeg
