// The parts of a preview page.
#pragma once

#include "cli/html/escape.hpp"
#include "cli/report/report.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// The start of a page's header: its subject, title and verdict. The element is not closed.
std::string html_header(std::string_view kicker, std::string_view title, std::string_view verdict);

/// The footer. `coverage` states how many words are accounted for; `complete`: all of them.
std::string html_footer(std::string_view coverage, bool complete);

/// A bill's part of a page.
struct HtmlBill {
    std::string facts;    ///< the input files, and how many words are not accounted for
    std::string overview; ///< items of a list, each a link to a section
    std::string sections;
};

/// Takes ids for the bill's sections from `ids`, which has the ids of the page.
HtmlBill html_bill(BillPreview const& report, HtmlIds& ids);

/// The title of the bill's act, or a phrase if it has none.
std::string html_title(BillPreview const& report);

} // namespace nutmeg
