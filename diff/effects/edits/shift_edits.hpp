// Where words that came or went may stand at several places of a phrase, the place where a reader
// would cut it.
#pragma once

#include "diff/effects/edits/annotated_text.hpp"

namespace nutmeg {

/// "restraining {+order or civil protection+} order" is "restraining order {+or civil
/// protection order+}": the same words, cut where a reader would cut them.
void slide_edits(EffectSide& side, EffectSide& other);

} // namespace nutmeg
