// Kept words that a provision took which is new, although the provision that they were in has the
// same words where they were.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// `runs`, with words that are kept in a new provision matched instead with the same words that are
/// inserted between the kept words before the new provision, or after it. A search for the longest
/// common sequence takes the copy in the new provision where one more word is common by chance. A
/// provision is new if it has no partner and less than half of its words are kept. `runs` rise on
/// both sides, and so do those of the result.
std::vector<CommonRun> with_nearer_copies(NumberedWords const& old_side,
                                          NumberedWords const& new_side,
                                          std::vector<CommonRun> runs,
                                          Alignment const& alignment);

} // namespace nutmeg
