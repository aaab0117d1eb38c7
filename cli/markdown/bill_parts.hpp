// The parts of a preview in Markdown that are about one bill.
#pragma once

#include "cli/markdown/limit.hpp"
#include "cli/report/report.hpp"

namespace nutmeg {

/// The bill's files, and how many words are not accounted for if some are not.
std::string markdown_facts(BillPreview const& report);

/// The table of what changes in the law.
void add_table(MarkdownPage& page, BillPreview const& report);

/// Every section of the bill with its effects and its redline. `level`: of their headings.
void add_entries(MarkdownPage& page, BillPreview const& report, std::size_t level);

/// How many words of the bill are accounted for.
std::string markdown_coverage(BillPreview const& report);

} // namespace nutmeg
