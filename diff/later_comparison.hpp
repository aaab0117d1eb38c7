// What changes again on a later date: versions that are printed with a section and take effect
// later (docs/connecticut.md 1.9).
#pragma once

#include "diff/comparison.hpp"

#include <vector>

namespace nutmeg {

/// One comparison for each date from which a version applies that the new section of `comparison`
/// prints and the old one does not print or prints differently, by date; none if nothing changes.
/// Also for a version that only the old section prints, unless its words are in force now or all
/// its effects are known.
/// Versions that depend on an event have no date and are not compared. `find` is as for `compare`.
std::vector<LaterComparison> later_comparisons(Comparison const& comparison,
                                               PenaltyLookup const& find);

/// The effects of `later`, with their evidence as spans of the section as printed: the old section
/// or, for LaterBase::TextUntilThen, the new one. A span that is printed in several places becomes
/// several.
std::vector<Effect> printed_effects(LaterComparison const& later);

} // namespace nutmeg
