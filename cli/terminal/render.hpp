// Reports for a terminal: an overview, then each redline. Deleted words are in [-...-] and inserted
// words in {+...+}, with or without color.
#pragma once

#include "cli/report/report.hpp"
#include "cli/terminal/flow.hpp"
#include "corpus/impact/impact.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// The entire report: lines that end in '\n', with escape sequences only if color is on. Each bill
/// by itself; then the sections that several amendments change, with their conflicts, and the text
/// by date; the impact, if it was searched.
std::string render_term(PreviewReport const& report,
                        TermOptions const& options,
                        ImpactReport const* impact = nullptr);
std::string render_term(DiffReport const& report,
                        TermOptions const& options,
                        ImpactReport const* impact = nullptr);

/// The trees of sections: every provision with its first words, one line each.
std::string render_term(std::vector<Section const*> const& sections, TermOptions const& options);

} // namespace nutmeg
