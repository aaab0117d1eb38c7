// The list of effects as a table: one row for each change of a value, a phrase or a provision, with
// what was before and what is after.
#pragma once

#include "cli/effects/effect_list.hpp"

#include <string>
#include <vector>

namespace nutmeg {

struct EffectRow {
    std::vector<std::string> places; ///< as EffectEntry::places
    std::string kind;                ///< "Money", "Text"
    std::string what; ///< what the values are of, or what happens: "maximum payment", "added"
    std::string before;
    std::string after;
    std::string words;  ///< the change, if it is no pair: then `before` and `after` are empty
    std::string remark; ///< "stricter", "a power becomes a duty"; may be empty
};

/// The rows of the changes in law, in the order of the list. A ladder has a row for each rung, and
/// the labelled details of a new provision ("Money", "Duties and powers") have rows. Long words are
/// cut at a space, with an ellipsis; the list has them in full.
std::vector<EffectRow> effect_rows(EffectList const& list);

/// The list in one line, for an index: its first change, and how many more there are. "form only
/// (commas)" if that is all; empty without effects.
std::string effects_in_short(EffectList const& list);

} // namespace nutmeg
