#include "cli/html/render.hpp"

#include "cli/html/impact.hpp"
#include "cli/html/page.hpp"
#include "cli/html/parts.hpp"
#include "cli/html/report_parts.hpp"
#include "cli/report/wording.hpp"

#include <fmt/format.h>

namespace nutmeg {

std::string render_html(DiffReport const& report, ImpactReport const* impact) {
    HtmlIds ids;
    for (auto const reserved : {"main", "found", "overview", "impact"})
        ids.assign_id(reserved);
    auto out = html_page_start(report.old_name + " and " + report.new_name + " compared");
    out += html_header("Statutes compared",
                       "From " + report.old_name + " to " + report.new_name,
                       verdict_sentence(report));
    out += html_legend() + "</header>\n";
    out += "<nav class=\"overview\" aria-labelledby=\"overview\">\n<h2 "
           "id=\"overview\">Overview</h2>\n<ol>\n";
    std::string sections;
    for (auto const& comparison : report.comparisons) {
        auto const prefix = ids.assign_id(html_prefix(citation_of(comparison), "unnumbered"));
        ids.assign_id(prefix + "-h");
        HtmlRedline const redline(view_of(comparison), prefix, ids);
        out += fmt::format("<li><a href=\"#{}\">{}</a> {}<span class=\"sub\">{}</span></li>\n",
                           prefix,
                           html_escape(section_heading(comparison)),
                           change_word(comparison.change),
                           counts_phrase(count_words(redline.view())));
        sections += fmt::format("<section class=\"entry\" id=\"{0}\" aria-labelledby=\"{0}-h\">\n"
                                "<h2 id=\"{0}-h\">{1}</h2>\n<p class=\"meta\"><span>{2}</span> "
                                "<span>{3}</span></p>\n",
                                prefix,
                                html_escape(section_heading(comparison)),
                                change_word(comparison.change),
                                counts_phrase(count_words(redline.view())));
        sections += html_changes(comparison, redline) + html_words(comparison.change, redline)
                  + "</section>\n";
    }
    out += "</ol>\n" + (impact == nullptr ? "" : html_impact_item(*impact))
         + "</nav>\n<main id=\"main\">\n" + sections;
    if (impact != nullptr)
        out += html_impact(*impact);
    out += html_diagnostics(report.diagnostics, report.new_name) + "</main>\n";
    return out + html_footer("", true) + html_page_end();
}

std::string render_html(std::vector<Section const*> const& sections) {
    HtmlIds ids;
    ids.assign_id("main");
    auto const title = sections.size() == 1 ? sections.front()->heading : "Sections";
    auto out = html_page_start(title) + "<main id=\"main\">\n";
    for (auto const* section : sections) {
        auto const prefix = ids.assign_id(html_prefix(section->citation(), "unnumbered"));
        ids.assign_id(prefix + "-h");
        HtmlRedline const words(view_of(*section), prefix, ids);
        out += fmt::format("<section class=\"entry\" id=\"{0}\" aria-labelledby=\"{0}-h\">\n<h2 "
                           "id=\"{0}-h\">{1}</h2>\n",
                           prefix,
                           html_escape(section->heading));
        if (section->status != Status::Active)
            out += fmt::format("<p class=\"meta\">{}</p>\n", status_name(section->status));
        out += "<div class=\"law\">\n" + words.plain() + "</div>\n";
        for (auto const* notes : {&section->source_notes, &section->history_notes})
            for (auto const& note : *notes)
                out += fmt::format("<p class=\"facts\">{}</p>\n", html_escape(note));
        out += "</section>\n";
    }
    return out + "</main>\n" + html_footer("", true) + html_page_end();
}

} // namespace nutmeg
