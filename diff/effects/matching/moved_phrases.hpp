// Phrases that moved into longer inserted words, or out of longer deleted ones.
#pragma once

#include "diff/effects/matching/annotated_text.hpp"

namespace nutmeg {

/// Matches a verb with its object, or a phrase that begins with a preposition, deleted at one place
/// of a sentence with the same words inside what was inserted at another: "[-Clerks of-] {+Keepers
/// shall keep a list for+} the lake [-shall keep a list-]". It has three words at least,
/// and a phrase passes words that stay; that it was said before is no change of law.
void match_moved_phrases(AnnotatedText& side, AnnotatedText& other);

} // namespace nutmeg
