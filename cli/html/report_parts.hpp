// The parts of a preview page.
#pragma once

#include "cli/html/effects_table.hpp"
#include "cli/html/escape.hpp"
#include "cli/report/report.hpp"
#include "cli/report/source_names.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The start of a page's header: its subject, title and verdict. The element is not closed.
std::string html_header(std::string_view kicker, std::string_view title, std::string_view verdict);

/// The footer. `coverage` states how many words are accounted for; `complete`: all of them.
/// `sources` are the files that were read.
std::string html_footer(std::string_view coverage,
                        bool complete,
                        std::vector<ReportSource> const& sources = {});

/// A bill's part of a page.
struct HtmlBill {
    std::string facts;    ///< how many words are not accounted for, and what the lines are
    std::string overview; ///< items of a list, each a link to a section
    std::string sections;
};

/// Takes ids for the bill's sections from `ids`, which has the ids of the page. Its effects become
/// rows of the table.
/// @param name  of the bill, for the table; empty if the page has no other
HtmlBill html_bill(BillPreview const& report,
                   std::string const& name,
                   HtmlEffectsTable& table,
                   HtmlIds& ids);

/// The title of the bill's act, or a phrase if it has none.
std::string html_title(BillPreview const& report);

} // namespace nutmeg
