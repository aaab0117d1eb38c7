// Parts shared by the reports of a preview and of a comparison.
#pragma once

#include "cli/markdown/limit.hpp"
#include "cli/report/redline_view.hpp"
#include "cli/report/report.hpp"
#include "corpus/impact/impact.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// "## Impact" for level 2. The words are escaped.
std::string markdown_heading(std::size_t level, std::string_view words);

/// "- **October 1, 2026**: sections 1 and 2"; either may be empty.
std::string markdown_item(std::string_view strong, std::string_view words);

/// The provisions that changed, and the effects; without those of later versions.
std::string markdown_changes(Comparison const& comparison);

/// Rows of the table of what changes in the law: place, what, before and after. `place` is the
/// section: "99-3", "section 4 of the bill".
std::string markdown_rows(std::string_view place, Comparison const& comparison);

/// The table; empty without rows.
std::string markdown_table(std::string const& rows);

/// Adds the redline of the comparison, or all its text.
void add_redline(MarkdownPage& page,
                 std::string const& name,
                 SectionChange change,
                 View const& view);

/// Adds a heading for each version that takes effect later, what it is compared with, its effects
/// and its redline.
/// @param name   of the section: "section 99-3"
/// @param level  of the headings
void add_later_versions(MarkdownPage& page,
                        std::string const& name,
                        Comparison const& comparison,
                        std::size_t level);

/// Adds the part "Impact", if the impact was searched.
void add_impact(MarkdownPage& page, ImpactReport const* impact);

/// Nothing if there are none. `file` applies to diagnostics that name no file.
std::string markdown_diagnostics(Diagnostics const& diagnostics, std::string_view file);

} // namespace nutmeg
