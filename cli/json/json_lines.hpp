// JSON Lines of parse, diff and preview; keys in the order of docs/schemas.
#pragma once

#include "cli/report/report.hpp"
#include "diff/comparison.hpp"
#include "parser/statutes/section.hpp"

#include <string>

namespace nutmeg {

/// A line of `nutmeg parse`, with its line end. Its citations must have been resolved; `file` is
/// the page.
std::string parse_line(Section const& section, std::string const& file);

/// A line of `nutmeg diff`, with its line end.
std::string diff_line(Comparison const& comparison);

/// The lines of `nutmeg preview`: one for each section of each bill and each section of law, in
/// their order. The last line about a section that several bills change, or that changes on several
/// dates, has the results.
std::string preview_lines(PreviewReport const& report);

} // namespace nutmeg
