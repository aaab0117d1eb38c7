// The parts of a preview page.
#pragma once

#include "cli/html/escape.hpp"
#include "cli/report/report.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// The start of a page's header: what it is about, its title, the verdict. It is left open.
std::string html_header(std::string_view kicker, std::string_view title, std::string_view verdict);

/// The footer; `cover` says how many words are accounted for; `whole`: all of them are.
std::string html_footer(std::string_view cover, bool whole);

/// A bill's part of a page.
struct HtmlBill {
    std::string facts;    ///< files it was read from, and what is not accounted for
    std::string overview; ///< items of a list, each a link to a section
    std::string sections;
};

/// `ids` gives the ids of the page; each bill takes its own.
HtmlBill html_bill(BillPreview const& report, HtmlIds& ids);

/// The title of the bill's act, or a phrase if it has none.
std::string html_title(BillPreview const& report);

} // namespace nutmeg
