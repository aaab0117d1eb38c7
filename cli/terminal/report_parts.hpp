// The parts of which the reports for a terminal are put together.
#pragma once

#include "cli/report/redline_view.hpp"
#include "cli/report/report.hpp"
#include "cli/terminal/flow.hpp"

#include <string_view>

namespace nutmeg {

/// The provisions that changed, and what changes in the law.
void write_changes(TermPage& page, Comparison const& comparison);

/// The words: as a redline, or whole where they come or go whole.
void write_words(TermPage& page, SectionChange change, View const& view);

/// Nothing where there are none. `file` is the place of those that name none.
void write_diagnostics(TermPage& page, Diagnostics const& diagnostics, std::string_view file);

/// Name, title, files and verdict.
void write_bill_head(TermPage& page, BillPreview const& report);

/// The overview, then every section of the bill.
void write_bill_entries(TermPage& page, BillPreview const& report);

/// How many words are accounted for.
void write_coverage(TermPage& page, BillPreview const& report);

} // namespace nutmeg
