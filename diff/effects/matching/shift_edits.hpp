// Shifts inserted or deleted words that could begin at several positions of a phrase to where a
// reader would divide it.
#pragma once

#include "diff/effects/matching/annotated_text.hpp"

namespace nutmeg {

/// Shifts the edits of `side`: "restraining {+order or civil protection+} order" becomes
/// "restraining order {+or civil protection order+}".
void shift_edits(AnnotatedText& side, AnnotatedText& other);

} // namespace nutmeg
