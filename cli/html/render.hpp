// Reports as one HTML page that needs nothing else: to be read on a screen of any size, in light
// and dark, on paper, by keyboard and by ear. Deleted words are struck and stand in brackets,
// inserted ones are underlined, as bills have them (Gen. Stat. 2-18).
#pragma once

#include "cli/report/report.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// The whole page. All that comes from input is escaped; the same report gives the same bytes.
/// Every bill by itself; then the sections that several change, with their conflicts, and what
/// holds from each day on.
std::string render_html(PreviewReport const& report);
std::string render_html(DiffReport const& report);

/// Sections as they stand, each provision with its id.
std::string render_html(std::vector<Section const*> const& sections);

} // namespace nutmeg
