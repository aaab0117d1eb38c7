// The impact of an amendment, and the neighborhood of a section, as HTML.
#pragma once

#include "corpus/impact/impact.hpp"
#include "corpus/impact/neighborhood.hpp"

#include <string>

namespace nutmeg {

/// The part "Impact" of a page: counts, then the findings, the most certain first; long groups are
/// folded. Its id is "impact".
std::string html_impact(ImpactReport const& report);

/// Its findings, in groups with headings of that level.
std::string html_impact_groups(ImpactReport const& report, int level = 2);

/// Its heading and counts for the overview, with a link.
std::string html_impact_item(ImpactReport const& report);

/// A section of the law and those around it, as an SVG picture: what it cites on the left, what
/// cites it on the right, one column for each step. `name` is in the middle.
std::string neighborhood_svg(std::string const& name, Neighborhood const& neighborhood);

/// The page of `nutmeg impact`.
std::string render_html(std::string const& name, Neighborhood const& neighborhood);

} // namespace nutmeg
