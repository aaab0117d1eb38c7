// Conflicts and warnings between several amendments of one section, as values.
#pragma once

#include "corpus/preview/merged_law.hpp"
#include "corpus/preview/preview.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// All conflicts over section `number`: words that two amendments both change, and designators that
/// two bills assign differently or that all bills together repeat or skip. `words` are the
/// conflicts found in merging. Does not set the lines of the sides.
std::vector<Conflict> conflicts_over(std::string const& number,
                                     std::vector<EditConflict> const& words,
                                     MergedLaw& law);

/// Warnings: adjacent or nearby changes, changes found by comparison, and inserted citations of
/// provisions that another bill redesignates. The entries of the bills are compared.
std::vector<CombinedFinding> combined_findings(MergedLaw const& law,
                                               std::vector<BillPreview> const& bills);

} // namespace nutmeg
