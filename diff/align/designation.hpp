// Existing text that gets a designator of its own: "The gate is shut and the door is open" becomes
// "(1) The gate is shut, and (2) the door is open". Read backwards it is text that loses its
// designator, so one search, made from either side, finds both.
#pragma once

#include "diff/align/similarity.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// For every place of `side` without a partner the place of `other` among whose own words its words
/// stand; nowhere where its words are its own, and for places with a partner. A place holds another
/// one's words when
///  1. half of its own words stand there, by weight, or
///  2. its designator was put between words that stood together there, or
///  3. it is the likest part of a provision whose own words all went into its parts, or
///  4. it leads in existing text: its first part has a partner or holds existing text, or
///  5. a sentence that is gone there is, for the greatest part, its own.
/// `runs` have `side` as their old side; `partner` is for every place of `side`.
std::vector<Place> homes_of(WeighedWords const& side,
                            WeighedWords const& other,
                            std::vector<CommonRun> const& runs,
                            std::vector<Place> const& partner);

} // namespace nutmeg
