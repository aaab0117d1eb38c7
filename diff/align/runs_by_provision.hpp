// Equal words that the search found are kept where they stand in partner provisions, and found anew
// inside partners where the search had spent them elsewhere: a redline then never takes the (c) of
// one provision for the (c) of another, nor the stop words of a new subsection for those of an old
// one.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// The runs that `alignment` stands for, in order on both sides. Numbers are those of the
/// vocabulary, beside the words.
std::vector<CommonRun> related_runs(PlacedWords const& old_words,
                                    PlacedWords const& new_words,
                                    std::vector<std::uint32_t> const& old_numbers,
                                    std::vector<std::uint32_t> const& new_numbers,
                                    std::vector<CommonRun> const& runs,
                                    Alignment const& alignment);

} // namespace nutmeg
