// The ends of list members: punctuation and conjunctions that follow from a member that came or
// went, and conjunctions that change what a list requires.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <cstdint>

namespace nutmeg {

/// Whether only punctuation and conjunctions change, next to a designator or a provision that was
/// inserted or deleted. The effect of the provision includes them.
bool is_part_of_designation(TextPair const& texts, EditGroup const& group);

/// Whether the end of a list member changes ("(3) ...; and" to "(3) ...;", "." to "; or") because a
/// member after it was inserted or deleted. Form of the member, which stays, perhaps with another
/// designator.
bool ends_kept_item(TextPair const& texts, EditGroup const& group);

/// Whether "and" becomes "or", so that one condition of a list suffices instead of all, or the
/// reverse.
enum class LogicChange : std::uint8_t { None, AllToAny, AnyToAll };

/// The logic change of a group that changes nothing else.
LogicChange logic_change(TextPair const& texts, EditGroup const& group);

} // namespace nutmeg
