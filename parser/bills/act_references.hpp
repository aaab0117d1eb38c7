// What the sections of an act say about each other: "section 3 of this act", "as amended by this
// act" (docs/connecticut.md 4.6 rule 13).
#pragma once

#include "parser/bills/act.hpp"

namespace nutmeg {

/// Adds "missing-section" for a reference to a section that the act does not have,
/// "amended-by-none" for a citation "as amended by this act" that no section amends,
/// "amended-before" for sections that amend the same law on the same day and do not say so, and
/// "amended-in-circle" for two that name each other. n log n in the size of the act.
void check_references(Act const& act, Diagnostics& found);

} // namespace nutmeg
