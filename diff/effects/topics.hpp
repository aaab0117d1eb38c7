// The topics of effects: whether a changed period is a deadline, a changed amount a fee.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"
#include "diff/effects/model/effect.hpp"

#include <vector>

namespace nutmeg {

/// Sets the topics of amounts, times and modal verbs from the words around their
/// evidence.
void add_topics(TextPair const& texts, std::vector<Effect>& effects);

} // namespace nutmeg
