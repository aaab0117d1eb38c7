// Words that stay between two edits, and could as well stay where the two are one: "or [local or]
// [regional board] {operator}" instead of "[or local] or [regional board] {operator}".
#pragma once

#include "diff/words/sequence.hpp"

#include <functional>
#include <vector>

namespace nutmeg {

/// Whether the words at two places of one text are the same, for a reader and for the search.
using SameWords = std::function<bool(std::uint32_t, std::uint32_t)>;

/// Whether a run may stand elsewhere; empty where all may.
using MayMove = std::function<bool(CommonRun const&)>;

/// The runs (in rising order) after every run has been moved to the far end of a deletion or an
/// insertion beside it that begins or ends with the run's own words, where that leaves one edit
/// less. The runs hold as many words as before.
std::vector<CommonRun> with_fewer_edits(std::vector<CommonRun> const& runs,
                                        std::uint32_t old_size,
                                        std::uint32_t new_size,
                                        SameWords const& same_old,
                                        SameWords const& same_new,
                                        MayMove const& may_move = {});

} // namespace nutmeg
