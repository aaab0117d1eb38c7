#include "cli/html/impact.hpp"
#include "cli/html/page.hpp"
#include "cli/html/parts.hpp"
#include "cli/html/render.hpp"
#include "cli/html/report_parts.hpp"
#include "cli/report/application.hpp"
#include "cli/report/conflict_wording.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/join.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string days_list(PreviewReport const& report) {
    if (report.days.size() < 2 && report.on.empty())
        return {};
    std::string out = "<h2>Takes effect</h2>\n<ol>\n";
    for (auto const& phrase : day_phrases(report))
        out += fmt::format(
            "<li><b>{}</b>: {}</li>\n", html_escape(phrase.day), html_escape(phrase.sections));
    return out + "</ol>\n";
}

std::string on_paragraph(PreviewReport const& report) {
    auto const sentence = on_sentence(report);
    return sentence.empty()
             ? std::string()
             : fmt::format("<p class=\"verdict\"><b>{}</b></p>\n", html_escape(sentence));
}

std::string side(std::string_view name, std::string_view words) {
    return fmt::format("<dt>{}</dt><dd>{}</dd>\n",
                       html_escape(name),
                       words.empty() ? "<i>(no words)</i>" : html_escape(words));
}

std::string conflict_notice(Conflict const& conflict, PreviewReport const& report) {
    auto out = fmt::format("<div class=\"notice bad\">\n<p><span class=\"sev "
                           "problem\">conflict</span>: {}</p>\n",
                           html_escape(conflict_sentence(conflict, report)));
    if (conflict.kind == Conflict::Kind::Words) {
        out += "<dl class=\"versus\">\n";
        if (!conflict.before.empty())
            out += side("after", "\u2026 " + conflict.before);
        out += side("current law", conflict.law_words);
        out += side(side_name(conflict.earlier, report), conflict.earlier.words);
        out += side(side_name(conflict.later, report), conflict.later.words) + "</dl>\n";
    }
    return out + "</div>\n";
}

/// A section of the page with its heading and a redline, and the item of the overview that links to
/// it.
struct Linked {
    std::string item;
    std::string section;
};

/// The parts of a section of the page that is about section `number` of the law.
struct SectionParts {
    std::string id;
    std::string number;
    std::string label; ///< in the table of effects
    std::string heading;
    std::string badge; ///< HTML, for the overview
    std::string notes; ///< HTML, below the heading
};

Linked redline_section(SectionParts const& parts,
                       Comparison const& comparison,
                       HtmlEffectsTable& table,
                       HtmlIds& ids) {
    auto const id = ids.assign_id(parts.id);
    HtmlRedline const redline(
        view_in_force(comparison), ids.assign_id(html_prefix(parts.number, "new")), ids);
    HtmlPart const part{id, parts.label};
    Linked linked;
    linked.item = fmt::format("<li><a href=\"#{}\">{}</a> {}<span class=\"sub\">{}</span></li>\n",
                              id,
                              html_escape(parts.heading),
                              parts.badge,
                              html_counts(comparison, redline.view()));
    linked.section = html_section_start(id, parts.heading);
    if (auto const name = section_heading(comparison); !name.empty())
        linked.section += fmt::format(
            "<p class=\"catch\" id=\"{}\">{}</p>\n", redline.prefix(), html_escape(name));
    linked.section += parts.notes + html_changes(comparison, redline, part, table)
                    + html_words(comparison.change, redline)
                    + html_later_versions(comparison, part, table, ids) + "</section>\n";
    return linked;
}

Linked combined_section(CombinedSection const& section,
                        PreviewReport const& report,
                        HtmlEffectsTable& table,
                        HtmlIds& ids) {
    auto notes = fmt::format("<p class=\"meta\"><span>{}</span></p>\n",
                             html_escape(combined_sentence(section, report)));
    for (auto const& conflict : section.conflicts)
        notes += conflict_notice(conflict, report);
    auto const badge = section.conflicts.empty()
                         ? std::string("<span class=\"badge ok\">\u2713 merged</span>")
                         : fmt::format("<span class=\"badge bad\">\u2717 {}</span>",
                                       count_phrase(section.conflicts.size(), "conflict"));
    return redline_section({"combined-" + section.number,
                            section.number,
                            section.number + ", combined",
                            combined_heading(section, report),
                            badge,
                            notes},
                           section.comparison,
                           table,
                           ids);
}

Linked version_part(std::string const& number,
                    DatedVersion const& version,
                    PreviewReport const& report,
                    HtmlEffectsTable& table,
                    HtmlIds& ids) {
    auto const notes = version_sentence(version, number, report);
    return redline_section({"day-" + number,
                            number,
                            number + ": " + from_phrase(version.day),
                            from_phrase(version.day) + ": section " + number,
                            "",
                            notes.empty() ? notes
                                          : fmt::format("<p class=\"meta\"><span>{}</span></p>\n",
                                                        html_escape(notes))},
                           version.comparison,
                           table,
                           ids);
}

std::string overview(std::string_view heading, std::string const& items) {
    return items.empty() ? std::string()
                         : fmt::format("<h2>{}</h2>\n<ol>\n{}</ol>\n", html_escape(heading), items);
}

std::string bill_heading(BillPreview const& bill, std::string const& name, HtmlIds& ids) {
    return fmt::format("<section class=\"bill\">\n<h2 class=\"bill\" id=\"{}\">{}</h2>\n"
                       "<p class=\"catch\">{}</p>\n<p class=\"meta\"><span>{}</span></p>\n",
                       ids.assign_id("bill"),
                       html_escape(name),
                       html_escape(bill.act ? bill.act->title : std::string()),
                       html_escape(verdict_sentence(bill)));
}

/// The page between header and footer: each part adds items to the overview, and sections.
class PreviewPage {
public:
    PreviewPage(PreviewReport const& report, ImpactReport const* impact)
        : report_(report), impact_(impact) {
        for (auto const reserved : {"main", "found", "overview", "impact"})
            ids_.assign_id(reserved);
    }

    bool one() const { return report_.bills.size() == 1; }

    /// Several bills: the combined sections, then the bills. One bill: the bill first.
    void write() {
        auto const combined = write_combined();
        auto const bills = write_bills();
        auto const days = write_days();
        sections_ = one() ? bills + combined + days : combined + bills + days;
        list_ += table_.html();
        if (impact_ == nullptr)
            return;
        sections_ += html_impact(*impact_);
        list_ += html_impact_item(*impact_);
    }

    std::string const& list() const { return list_; }
    std::string const& sections() const { return sections_; }
    std::string const& facts() const { return facts_; }

private:
    std::string write_combined() {
        std::string items;
        std::string sections;
        for (auto const& section : report_.sections) {
            auto const part = combined_section(section, report_, table_, ids_);
            items += part.item;
            sections += part.section;
        }
        list_ += overview(one() ? "All sections combined" : "All bills combined", items);
        return sections;
    }

    std::string write_bills() {
        std::string sections;
        for (std::size_t i = 0; i < report_.bills.size(); ++i) {
            auto const& bill = report_.bills[i];
            auto const part =
                html_bill(bill, one() ? std::string() : report_.names[i], table_, ids_);
            facts_ += part.facts;
            list_ += overview(one() ? "Overview" : report_.names[i], part.overview);
            if (one())
                return part.sections;
            sections += bill_heading(bill, report_.names[i], ids_) + part.sections
                      + fmt::format("<p class=\"meta\"><span>{}</span></p>\n</section>\n",
                                    html_escape(coverage_sentence(bill)));
        }
        return sections;
    }

    std::string write_days() {
        std::string items;
        std::string sections;
        for (auto const& section : report_.by_date)
            for (auto const& version : section.versions) {
                auto const part = version_part(section.number, version, report_, table_, ids_);
                items += part.item;
                sections += part.section;
            }
        list_ += overview("Text by date", items);
        return sections;
    }

    PreviewReport const& report_;
    ImpactReport const* impact_;
    HtmlIds ids_;
    HtmlEffectsTable table_;
    std::string list_;
    std::string sections_;
    std::string facts_;
};

std::string footer(PreviewReport const& report) {
    bool whole = true;
    std::string cover;
    for (std::size_t i = 0; i < report.bills.size(); ++i) {
        auto const& bill = report.bills[i];
        whole = whole && is_covered(bill);
        cover += (cover.empty() ? "" : " ")
               + (report.bills.size() == 1 ? "" : report.names[i] + ": ") + coverage_sentence(bill);
    }
    return html_footer(cover, whole, report_sources(report));
}

std::string law_paragraph(PreviewReport const& report) {
    auto const law = law_sentence(report);
    return law.empty() ? law : fmt::format("<p class=\"facts\">{}</p>\n", html_escape(law));
}

} // namespace

std::string render_html(PreviewReport const& report, ImpactReport const* impact) {
    PreviewPage page(report, impact);
    page.write();
    bool const one = page.one();
    auto const name = one ? act_heading(report.bills.front()) : join_with_and(report.names);
    PageFrame frame;
    frame.title = name + ": effect on the law";
    frame.has_redline = true;
    auto out = html_page_start(frame);
    out += html_header(name,
                       one ? html_title(report.bills.front()) : "Combined effect",
                       one ? verdict_sentence(report.bills.front()) : verdict_sentence(report));
    out +=
        on_paragraph(report) + law_paragraph(report) + page.facts() + html_legend() + "</header>\n";
    out += "<nav class=\"overview\" aria-label=\"Overview\">\n" + days_list(report) + page.list()
         + "</nav>\n<main id=\"main\">\n" + page.sections()
         + html_diagnostics(all_diagnostics(report), "") + "</main>\n";
    return out + footer(report) + html_page_end();
}

} // namespace nutmeg
