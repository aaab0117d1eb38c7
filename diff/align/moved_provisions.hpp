// Provisions that changed places: the equal runs, which go one way, do not see them.
#pragma once

#include "diff/align/candidate_pair.hpp"

#include <vector>

namespace nutmeg {

/// The pairs of places, one of `olds` and one of `news`, that have three in four of their telling
/// words in common, in whatever order; likest first. Places of a few words are left out, and all
/// where there are too many to compare each with each.
std::vector<PairOffer> moved_provisions(PlacedWords const& old_words,
                                        PlacedWords const& new_words,
                                        std::vector<Place> const& olds,
                                        std::vector<Place> const& news);

} // namespace nutmeg
