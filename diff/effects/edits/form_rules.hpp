// Changes of form: the words change and the law does not. The rules use words only, so a doubtful
// change counts as substance.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <cstdint>

namespace nutmeg {

/// Whether an effect explains some changed word of the group.
bool is_partly_claimed(TextPair const& texts, EditGroup const& group);

/// Whether every changed word of the group is explained or immaterial.
bool is_all_claimed(TextPair const& texts, EditGroup const& group);

/// Whether the unexplained words of a group are form: punctuation, small words, another ending or
/// order of the same words, a pronoun replaced by its noun, a name in full or short, "shall be" for
/// "is".
bool is_form_only(TextPair const& texts, EditGroup const& group);

/// Whether a citation or value changes in the group, so that the words that introduce it belong to
/// that change.
bool has_citation(TextPair const& texts, EditGroup const& group);

/// Whether only punctuation, conjunctions and capitals change, next to a designator or a provision
/// that was inserted or deleted. The effect of the provision includes them.
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
