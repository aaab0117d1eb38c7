// Members of run-in lists ("wardens, keepers and owners"): which changed words are members that
// were inserted, deleted or replaced.
#pragma once

#include "diff/effects/matching/annotated_text.hpp"

#include <vector>

namespace nutmeg {

/// Whether words that were only inserted or only deleted are a list member: separated from the list
/// by a comma or conjunction, without a modal verb.
bool is_member(AnnotatedText const& side, WordRange range);

/// Whether replaced words are between separators of a list, with another separator of it after
/// them: ", [-owner-]{+dealer+} or keeper", ", chattel paper, money or".
bool is_replaced_member(AnnotatedText const& side, WordRange range);

/// Whether words that were only inserted or only deleted are a coordinate without a noun of its
/// own: a preposition in "before, on or after", "this section" in a list of sections. Small words
/// that otherwise say nothing change the law there.
bool is_small_coordinate(AnnotatedText const& side, WordRange range);

/// The members of a run-in list in a range, without the commas and conjunctions between them.
std::vector<WordRange> members_in(AnnotatedText const& side, WordRange range);

} // namespace nutmeg
