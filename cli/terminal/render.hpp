// Reports for a terminal: what the act does in short, then each redline. Deleted words stand in
// [-...-] and inserted ones in {+...+}, with or without colour, so that no reader depends on
// colour.
#pragma once

#include "cli/report/report.hpp"
#include "cli/terminal/flow.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// The whole report, lines ended by '\n', escape sequences only where colour is asked for.
/// Every bill by itself; then the sections that several change, with their conflicts, and what
/// holds from each day on.
std::string render_term(PreviewReport const& report, TermOptions const& options);
std::string render_term(DiffReport const& report, TermOptions const& options);

/// The trees of sections: every provision with its first words, one line each.
std::string render_term(std::vector<Section const*> const& sections, TermOptions const& options);

} // namespace nutmeg
