// Whether effects explain the changed words of a group.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

namespace nutmeg {

/// Whether an effect explains some changed word of the group.
bool is_partly_claimed(TextPair const& texts, EditGroup const& group);

/// Whether every changed word of the group is explained or immaterial.
bool is_all_claimed(TextPair const& texts, EditGroup const& group);

/// Whether a citation or value changes in the group, so that the words that introduce it belong to
/// that change.
bool has_citation(TextPair const& texts, EditGroup const& group);

} // namespace nutmeg
