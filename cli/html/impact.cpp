#include "cli/html/impact.hpp"

#include "cli/html/escape.hpp"
#include "cli/html/page.hpp"
#include "cli/html/parts.hpp"
#include "cli/html/report_parts.hpp"
#include "cli/report/impact_wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string finding_item(ImpactFinding const& finding) {
    auto const excerpt = impact_excerpt(finding);
    auto out = fmt::format("<li><b>{}</b> {}\n<blockquote>{}<mark>{}</mark>{}</blockquote>\n",
                           html_escape(impact_place(finding)),
                           html_escape(impact_reason(finding)),
                           html_escape(excerpt.before),
                           html_escape(excerpt.words),
                           html_escape(excerpt.after));
    if (auto const conforming = conforming_sentence(finding); !conforming.empty())
        out += fmt::format("<p class=\"conform\">{}</p>\n", html_escape(conforming));
    return out + "</li>\n";
}

std::string items(ImpactGroup const& group, std::size_t first, std::size_t last) {
    std::string out = "<ul class=\"impact\">\n";
    for (auto i = first; i < last; ++i)
        out += finding_item(*group.findings[i]);
    return out + "</ul>\n";
}

std::string group_list(ImpactGroup const& group, int level) {
    auto const shown = std::min(group.findings.size(), most_impact_shown);
    auto out = fmt::format("<h{0}>{1}</h{0}>\n", level, html_escape(group_heading(group)))
             + items(group, 0, shown);
    if (shown < group.findings.size())
        out += fmt::format("<details><summary>{} more</summary>\n", group.findings.size() - shown)
             + items(group, shown, group.findings.size()) + "</details>\n";
    return out;
}

} // namespace

std::string html_impact_groups(ImpactReport const& report, int level) {
    std::string out;
    for (auto const& group : impact_groups(report))
        out += group_list(group, level);
    return out;
}

std::string html_impact_item(ImpactReport const& report) {
    return fmt::format("<h2><a href=\"#impact\">Impact</a></h2>\n<p>{}</p>\n",
                       html_escape(impact_sentence(report)));
}

std::string html_impact(ImpactReport const& report) {
    return html_section_start("impact", "Impact")
         + fmt::format("<p>{}</p>\n", html_escape(impact_sentence(report)))
         + html_impact_groups(report, 3) + "</section>\n";
}

std::string render_html(std::string const& name, Neighborhood const& neighborhood) {
    auto const sentence = impact_sentence(neighborhood.report);
    return html_page_start("Impact of " + name) + html_header("Impact", name, sentence)
         + "</header>\n<main id=\"main\">\n<figure tabindex=\"0\">\n"
         + neighborhood_svg(name, neighborhood) + "</figure>\n"
         + html_impact_groups(neighborhood.report, 2) + "</main>\n" + html_footer("", true)
         + html_page_end();
}

} // namespace nutmeg
