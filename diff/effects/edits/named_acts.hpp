// Acts that are cited by name alone ("the Uniform Gate Act", "Title II or XVI of the Lake Security
// Act"), alone or before the number of theirs that is cited.
#pragma once

#include "diff/effects/edits/annotated_text.hpp"

#include <vector>

namespace nutmeg {

struct NamedAct {
    WordRange words; ///< from "Title" or the name's first word on, "federal" included, to its year
    bool has_number = false; ///< a citation by number stands right behind: ", 20 USC 1232g"
};

/// The names of acts in a side's text outside its citations and quoted terms, in order.
std::vector<NamedAct> named_acts(EffectSide const& side);

} // namespace nutmeg
