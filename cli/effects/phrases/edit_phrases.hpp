// The edits inside the words of one effect, one by one.
#pragma once

#include "cli/effects/phrases/effect_phrases.hpp"

#include <string>

namespace nutmeg {

/// Each edit of an effect whose words are in several places: "added “or digital wallet”; (C):
/// “under” → “in connection with”". Edits in provisions below that of the effect begin with their
/// place. If little stays between the edits, all words of both sides are quoted instead.
std::string edits_phrase(Effect const& effect, EffectTexts const& texts);

} // namespace nutmeg
