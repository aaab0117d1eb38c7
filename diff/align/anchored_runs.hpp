// The equal runs of two sections, found with their provisions in view. Where an act puts a copy of
// a subsection beside it, the shortest edit may take half of the old words for the copy; a
// provision whose words stand unchanged under any designator keeps them together.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/words/edit_cleanup.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// The runs of `equal_runs`, or, where those tear unchanged provisions, runs around as many
/// unchanged words as can be kept in order, unless that keeps clearly fewer words. Exchanging the
/// texts exchanges the sides. Numbers are those of the vocabulary, beside the words.
std::vector<CommonRun> anchored_runs(PlacedWords const& old_words,
                                     PlacedWords const& new_words,
                                     WordPair const& words,
                                     std::vector<std::uint32_t> const& old_numbers,
                                     std::vector<std::uint32_t> const& new_numbers);

} // namespace nutmeg
