// The common runs of two sections that respect unchanged provisions. If an act puts a copy of a
// subsection next to it, the shortest edit may match half of the old words with the copy. An
// unchanged provision, under whatever designator, keeps its words together.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/words/edit_cleanup.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// The runs of `equal_runs`; or, if those split unchanged provisions, the runs around as many
/// unchanged words as can be kept in order, unless that keeps clearly fewer words. Exchanging the
/// texts exchanges the sides. `old_numbers` and `new_numbers` are the vocabulary numbers of
/// `words`, one per word.
std::vector<CommonRun> anchored_runs(SectionWords const& old_words,
                                     SectionWords const& new_words,
                                     WordPair const& words,
                                     std::vector<std::uint32_t> const& old_numbers,
                                     std::vector<std::uint32_t> const& new_numbers);

} // namespace nutmeg
