// Words that a bill deletes and inserts again. A bill may strike a whole sentence to change one
// word of it; what the change means in law depends on that word alone.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// `marked`, the runs of words that the marks of a bill keep, and between them the equal words of
/// deleted and inserted passages that are mostly the same. Words of unrelated passages are not
/// matched. Runs of size 0 are dropped. Exchanging the texts exchanges the sides.
std::vector<CommonRun> with_reinserted_words(SectionWords const& old_words,
                                             SectionWords const& new_words,
                                             std::vector<CommonRun> const& marked);

} // namespace nutmeg
