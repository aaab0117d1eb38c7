// Reports as one self-contained HTML page for screens of any size, light and dark, for print,
// keyboards and screen readers. Deleted words are struck and bracketed, inserted words are
// underlined, as in bills (Gen. Stat. 2-18).
#pragma once

#include "cli/report/report.hpp"
#include "corpus/impact/impact.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// The entire page. All input is escaped, and the same report returns the same bytes. Each bill by
/// itself; the sections that several amendments change, with their conflicts; and the text by date.
/// The impact, if it was searched, follows.
std::string render_html(PreviewReport const& report, ImpactReport const* impact = nullptr);
std::string render_html(DiffReport const& report, ImpactReport const* impact = nullptr);

/// Sections without marks, each provision with an id.
std::string render_html(std::vector<Section const*> const& sections);

} // namespace nutmeg
