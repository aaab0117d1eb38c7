// Changes of form: words change and the law stays. Told apart by rules on words alone, so that what
// is in doubt counts as a change of substance.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <cstdint>

namespace nutmeg {

/// Whether some changed word of the group is told by a record.
bool is_partly_told(EffectTexts const& texts, EditGroup const& group);

/// Whether every changed word of the group is told.
bool is_all_told(EffectTexts const& texts, EditGroup const& group);

/// Whether what no record tells of a group is form: punctuation, small words, another ending or
/// order of the same words, a pronoun written out, a name in full or short, "shall be" for "is".
bool is_form_only(EffectTexts const& texts, EditGroup const& group);

/// Whether a citation or value changes in the group, so that words that lead to one go with it.
bool has_citation(EffectTexts const& texts, EditGroup const& group);

/// Whether only punctuation, conjunctions and capitals change, beside a designator or a provision
/// that came or went: the record of the provision tells it.
bool is_part_of_designation(EffectTexts const& texts, EditGroup const& group);

/// Whether the end of a listed item changes ("(3) ...; and" to "(3) ...;", "." to "; or") because
/// an item came or went behind it: form of the item, which kept its designator or got another.
bool ends_kept_item(EffectTexts const& texts, EditGroup const& group);

/// Whether "and" is exchanged for "or", so that one of a list may do where all had to be met, or
/// the other way about.
enum class LogicChange : std::uint8_t { None, AllToAny, AnyToAll };

/// The logic change that a group is which changes nothing else.
LogicChange logic_change(EffectTexts const& texts, EditGroup const& group);

} // namespace nutmeg
