// The citations in other law that an amendment leaves wrong, as findings for other programs.
#pragma once

#include "cli/findings/finding.hpp"
#include "corpus/impact/impact.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace nutmeg {

/// Where a bill amends a section; the line is 0 if it is unknown.
struct AmendingLine {
    std::string file;
    std::uint32_t line = 0;
};

/// Adds a note for each citation of what the amendment removes, redesignates, or adds to a cited
/// range, unless nothing is wrong with it; its rule is "impact-dangling", "impact-shifted" or
/// "impact-range". What only may be of interest, such as a use of a changed definition, is not a
/// finding. None sets the exit code.
/// @param line_of  where the section with this number is amended
void add_findings(FindingReport& report,
                  ImpactReport const& impact,
                  std::function<AmendingLine(std::string const& number)> const& line_of);

} // namespace nutmeg
