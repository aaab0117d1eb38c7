// Keeps equal words only if their provisions are related. The common runs of two texts may match
// the (c) of one provision with the (c) of another, or the stop words of a new subsection with
// those of an old one; here such matches are dropped, and equal words inside partners are searched
// again.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// The runs that agree with `alignment`, in rising order on both sides. `runs` are the common runs
/// of the two texts. Exchanging the texts exchanges the sides.
std::vector<CommonRun> runs_by_provision(NumberedWords const& old_side,
                                         NumberedWords const& new_side,
                                         std::vector<CommonRun> const& runs,
                                         Alignment const& alignment);

} // namespace nutmeg
