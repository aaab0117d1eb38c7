// Words of a group that stand at another place than before: whether they still say the same.
#pragma once

#include "diff/effect_edits.hpp"

namespace nutmeg {

/// The same words, some of them at another place: each stretch was taken up or put down whole, and
/// one stands beside a comma or another joint. "The tenant pays the landlord" is none for "the
/// landlord pays the tenant".
bool is_moved_whole(EffectTexts const& texts, EditGroup const& group);

/// Whether telling words go on one side of telling words that stay and come on their other side.
bool is_moved_across(EffectTexts const& texts, EditGroup const& group);

/// Whether words that moved across others say there what they said: an adverb, a phrase that keeps
/// its preposition, a member of a list, a clause between commas, "persons who are licensed" for
/// "licensed persons". "title of documents" is none for "documents of title".
bool says_the_same_there(EffectTexts const& texts, EditGroup const& group);

} // namespace nutmeg
