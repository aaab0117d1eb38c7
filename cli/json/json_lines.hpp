// JSON Lines of parse, diff and preview; keys in the order of docs/schemas.
#pragma once

#include "cli/json/impact_json.hpp"
#include "cli/report/report.hpp"
#include "diff/comparison.hpp"
#include "parser/statutes/section.hpp"

#include <string>

namespace nutmeg {

/// A line of `nutmeg parse`, with its line end. Its citations must have been resolved; `file` is
/// the page.
std::string parse_line(Section const& section, std::string const& file);

/// A line of `nutmeg diff`, with its line end. Without `impact`, it has no such key.
std::string diff_line(Comparison const& comparison, ImpactBySection const* impact = nullptr);

/// The lines of `nutmeg preview`: one for each section of each bill and each section of law, in
/// their order. The last line about a section that several bills change, or that changes on several
/// dates, has the results; the last line about each section has its impact, if that was searched.
std::string preview_lines(PreviewReport const& report, ImpactReport const* impact = nullptr);

} // namespace nutmeg
