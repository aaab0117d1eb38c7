// Provisions that changed places. The common runs, which rise on both sides, do not show them.
#pragma once

#include "diff/align/candidate_pair.hpp"

#include <vector>

namespace nutmeg {

/// The pairs of one of `olds` and one of `news` that have at least three quarters of their content
/// words in common, in any order; most similar pairs first. Ignores short provisions, and all if
/// there are too many pairs to compare.
std::vector<CandidatePair> moved_provisions(SectionWords const& old_words,
                                            SectionWords const& new_words,
                                            std::vector<ProvisionIndex> const& olds,
                                            std::vector<ProvisionIndex> const& news);

} // namespace nutmeg
