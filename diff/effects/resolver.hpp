// Gives every changed word of a section to exactly one effect. The passes find effects that may
// share words: an inserted sentence and the date in it, a definition and an age in its meaning.
// Here the effect that says more keeps the words, and the other becomes a detail of it.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"
#include "diff/effects/model/effect.hpp"

#include <vector>

namespace nutmeg {

/// `effects` without shared words. In the order of `effect_strength`, each takes the changed words
/// of its evidence that no other has. One that gets none becomes a detail of the one that has its
/// first word; one that gets some keeps only these as evidence. Changed words in no evidence, such
/// as "this section" in a citation, go to an effect of the same edit, or else to the form of their
/// provision. The order of the effects does not matter, except between equal ones.
/// Passages that the redline deletes in one place and inserts in another are an effect too, unless
/// one has them in its evidence; `kept` are the words that the redline keeps.
std::vector<Effect> resolve(TextPair const& texts,
                            std::vector<CommonRun> const& kept,
                            std::vector<Effect> effects);

/// Rank of an effect that shares words with others: 0 takes them first. Added and deleted
/// provisions contain what is in them, then definitions and exceptions, whose meaning changes with
/// any word in them, then changes of one value, then inserted and deleted phrases, then the values
/// that came or went with a phrase, then form.
unsigned effect_strength(Effect const& effect);

/// The changed words of `effect`: those of its evidence that were inserted or deleted, and for a
/// redesignation the designators. Indices of words of the old side, then of the new side plus the
/// size of the old side.
std::vector<std::uint32_t> changed_words(TextPair const& texts, Effect const& effect);

} // namespace nutmeg
