#include "cli/html/comparisons.hpp"

#include "cli/html/parts.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/wording.hpp"

#include <fmt/format.h>

namespace nutmeg {

std::string HtmlComparisons::add(Comparison const& comparison, HtmlIds& ids) {
    auto id = ids.assign_id(html_prefix(citation_of(comparison), "unnumbered"));
    HtmlRedline const redline(view_in_force(comparison), id, ids);
    HtmlPart const part{id, citation_of(comparison)};
    auto const counts = html_counts(comparison, redline.view());
    items_ += fmt::format("<li><a href=\"#{}\">{}</a> {}<span class=\"sub\">{}</span></li>\n",
                          id,
                          html_escape(section_heading(comparison)),
                          change_word(comparison.change),
                          counts);
    sections_ += html_section_start(id, section_heading(comparison))
               + fmt::format("<p class=\"meta\"><span>{}</span> <span>{}</span></p>\n",
                             change_word(comparison.change),
                             counts)
               + html_changes(comparison, redline, part, table_)
               + html_words(comparison.change, redline)
               + html_later_versions(comparison, part, table_, ids) + "</section>\n";
    return id;
}

std::string HtmlComparisons::overview() const {
    return "<nav class=\"overview\" aria-labelledby=\"overview\">\n<h2 "
           "id=\"overview\">Overview</h2>\n"
           "<ol>\n"
         + items_ + "</ol>\n" + table_.html();
}

} // namespace nutmeg
