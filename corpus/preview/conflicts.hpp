// What several amendments of one section have to do with each other: conflicts and warnings, as
// values.
#pragma once

#include "corpus/preview/merged_law.hpp"
#include "corpus/preview/preview.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// All conflicts over section `number`: words that two amendments both change, and designators that
/// bills assign differently, twice, or with a gap. `words` are the conflicts of merging. Lines of
/// the sides are not set.
std::vector<Conflict> conflicts_over(std::string const& number,
                                     std::vector<EditConflict> const& words,
                                     MergedLaw& law);

/// Changes that are adjacent or nearby, changes found by comparison, and inserted citations of
/// provisions that another bill redesignates.
std::vector<CombinedFinding> combined_findings(MergedLaw const& law,
                                               std::vector<BillPreview> const& bills);

} // namespace nutmeg
