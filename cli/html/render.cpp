#include "cli/html/render.hpp"

#include "cli/html/comparisons.hpp"
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
    PageFrame frame;
    auto const names = compared_names(report);
    frame.title = names.old_name + " and " + names.new_name + " compared";
    frame.has_redline = true;
    HtmlComparisons parts;
    for (auto const& comparison : report.comparisons)
        parts.add(comparison, ids);
    auto out = html_page_start(frame);
    out += html_header(compared_phrase(report), names.new_name, verdict_sentence(report));
    out += html_legend() + "</header>\n" + parts.overview()
         + (impact == nullptr ? "" : html_impact_item(*impact)) + "</nav>\n<main id=\"main\">\n"
         + parts.sections();
    if (impact != nullptr)
        out += html_impact(*impact);
    out += html_diagnostics(report.diagnostics, report.new_name) + "</main>\n";
    return out + html_footer("", true, report_sources(report)) + html_page_end();
}

std::string render_html(std::vector<Section const*> const& sections) {
    HtmlIds ids;
    ids.assign_id("main");
    auto const title = sections.size() == 1 ? sections.front()->heading : "Sections";
    auto out = html_page_start(title) + "<main id=\"main\">\n";
    if (sections.size() != 1)
        out += "<h1>Sections</h1>\n";
    for (auto const* section : sections) {
        auto const prefix = ids.assign_id(html_prefix(section->citation(), "unnumbered"));
        HtmlRedline const words(view_of(*section), prefix, ids);
        out += html_section_start(prefix, section->heading, sections.size() == 1 ? 1 : 2);
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
