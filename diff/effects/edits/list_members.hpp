// Members of lists that are no provisions ("wardens, keepers and owners"): which changed words are
// members that came, went or were replaced.
#pragma once

#include "diff/effects/edits/annotated_text.hpp"

namespace nutmeg {

/// Whether words that came or went alone are a member of a list: joined to it by a comma or a
/// conjunction, and without a verb in force.
bool is_member(EffectSide const& side, WordRange range);

/// Whether words that others replaced stand between the joints of a list, with another joint of
/// the same list behind: ", [-owner-]{+dealer+} or keeper", ", chattel paper, money or".
bool is_replaced_member(EffectSide const& side, WordRange range);

} // namespace nutmeg
