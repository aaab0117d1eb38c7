// Words that point at something: "such keeper", "this section", "thereof".
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

namespace nutmeg {

/// Whether an edit points at something else: "such keeper" and "any keeper", "hereof" and
/// "thereof".
bool exchanges_pointers(TextPair const& texts, EditGroup const& group);

} // namespace nutmeg
