// The parts of terminal reports.
#pragma once

#include "cli/report/redline_view.hpp"
#include "cli/report/report.hpp"
#include "cli/terminal/flow.hpp"

#include <string_view>

namespace nutmeg {

/// The provisions that changed, and the substantive changes.
void write_changes(TermPage& page, Comparison const& comparison);

/// The versions that take effect later (Comparison::later): for each date its effects and its
/// redline against the text until then.
void write_later_versions(TermPage& page, Comparison const& comparison);

/// The text: a redline, or all of it if the section is added or repealed.
void write_words(TermPage& page, SectionChange change, View const& view);

/// Nothing if there are none. `file` applies to diagnostics that name no file.
void write_diagnostics(TermPage& page, Diagnostics const& diagnostics, std::string_view file);

/// Name, title, files and verdict.
void write_bill_head(TermPage& page, BillPreview const& report);

/// The overview, then every section of the bill.
void write_bill_entries(TermPage& page, BillPreview const& report);

/// How many words of the bill are accounted for.
void write_coverage(TermPage& page, BillPreview const& report);

} // namespace nutmeg
