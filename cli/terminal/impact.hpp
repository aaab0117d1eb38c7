// The impact of an amendment, and the neighborhood of a section, for a terminal.
#pragma once

#include "cli/terminal/flow.hpp"
#include "corpus/impact/impact.hpp"
#include "corpus/impact/neighborhood.hpp"

#include <string>

namespace nutmeg {

/// Writes the part "Impact" of a report: counts, then the findings, the most certain first.
void write_impact(TermPage& page, ImpactReport const& report);

/// The report of `nutmeg impact` on what `name` cites.
std::string render_term(std::string const& name,
                        Neighborhood const& neighborhood,
                        TermOptions const& options);

} // namespace nutmeg
