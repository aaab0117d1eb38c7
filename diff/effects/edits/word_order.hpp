// Words of a group that stand at another place than before: whether they still say the same.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

namespace nutmeg {

/// The same words, some of them at another place: each stretch was taken up or put down whole, and
/// one stands beside a comma or another joint. "The tenant pays the landlord" is none for "the
/// landlord pays the tenant".
bool is_moved_whole(EffectTexts const& texts, EditGroup const& group);

/// Whether words are a clause between commas or bring the comma or conjunction that joins them:
/// "shall, without fee, file", "map or chart". A word that only stands beside a conjunction does
/// not: "licensed owner or keeper" is not "owner or licensed keeper".
bool stands_apart(EffectSide const& side, WordRange range);

/// Whether the words between what went and what came are an adverb or "from time to time", so that
/// "as from time to time amended" is "as amended from time to time".
bool is_across_adverb(EffectSide const& new_side, EditGroup const& from, EditGroup const& to);

/// Whether telling words go on one side of telling words that stay and come on their other side.
bool is_moved_across(EffectTexts const& texts, EditGroup const& group);

/// Whether words that moved across others say there what they said: an adverb, a phrase that keeps
/// its preposition, a member of a list, a clause between commas, "persons who are licensed" for
/// "licensed persons". "title of documents" is none for "documents of title".
bool says_the_same_there(EffectTexts const& texts, EditGroup const& group);

} // namespace nutmeg
