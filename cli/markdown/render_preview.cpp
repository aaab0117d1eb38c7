#include "cli/markdown/bill_parts.hpp"
#include "cli/markdown/escape.hpp"
#include "cli/markdown/parts.hpp"
#include "cli/markdown/render.hpp"
#include "cli/report/conflict_wording.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/source_names.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/join.hpp"

#include <fmt/format.h>
#include <utility>

namespace nutmeg {

namespace {

std::string days(PreviewReport const& report) {
    if (report.days.size() < 2 && report.on.empty())
        return {};
    std::string out = "**Takes effect**\n\n";
    for (auto const& phrase : day_phrases(report))
        out += markdown_item(phrase.day, phrase.sections);
    return out + "\n";
}

std::string conflict_text(Conflict const& conflict, PreviewReport const& report) {
    auto out = "**conflict:** " + markdown_escape(conflict_sentence(conflict, report)) + "\n\n";
    if (conflict.kind != Conflict::Kind::Words)
        return out;
    auto const side = [](std::string_view name, std::string const& words) {
        return markdown_item(name, words.empty() ? std::string("(no words)") : words);
    };
    if (!conflict.before.empty())
        out += side("after", "\u2026 " + conflict.before);
    return out + side("current law", conflict.law_words)
         + side(side_name(conflict.earlier, report), conflict.earlier.words)
         + side(side_name(conflict.later, report), conflict.later.words) + "\n";
}

void add_comparison(MarkdownPage& page, std::string const& name, Comparison const& comparison) {
    page.add(MarkdownRank::Section, "the effects of " + name, markdown_changes(comparison));
    add_redline(page, "the text of " + name, comparison.change, view_in_force(comparison));
    add_later_versions(page, name, comparison, 4);
}

void add_combined(MarkdownPage& page, PreviewReport const& report) {
    if (report.sections.empty())
        return;
    std::string out = markdown_heading(
        2, report.bills.size() > 1 ? "All bills combined" : "All sections combined");
    for (auto const& section : report.sections) {
        out += markdown_heading(3, combined_heading(section, report));
        if (auto const heading = section_heading(section.comparison); !heading.empty())
            out += "*" + markdown_escape(heading) + "*\n\n";
        auto const verdict = markdown_escape(combined_sentence(section, report));
        out += (section.conflicts.empty() ? verdict : "**" + verdict + "**") + "\n\n";
        for (auto const& conflict : section.conflicts)
            out += conflict_text(conflict, report);
        page.add(MarkdownRank::Head, "", std::exchange(out, {}));
        add_comparison(page, "section " + section.number + ", combined", section.comparison);
    }
}

void add_by_date(MarkdownPage& page, PreviewReport const& report) {
    if (report.by_date.empty())
        return;
    auto out = markdown_heading(2, "Text by date");
    for (auto const& section : report.by_date)
        for (auto const& version : section.versions) {
            auto const name = from_phrase(version.day) + ", section " + section.number;
            out += markdown_heading(3, name);
            if (auto const note = version_sentence(version, section.number, report); !note.empty())
                out += markdown_escape_start(note) + "\n\n";
            page.add(MarkdownRank::Head, "", std::exchange(out, {}));
            add_comparison(page,
                           fmt::format("section {} {}", section.number, from_phrase(version.day)),
                           version.comparison);
        }
}

void add_bills(MarkdownPage& page, PreviewReport const& report) {
    for (std::size_t i = 0; i < report.bills.size(); ++i) {
        auto const& bill = report.bills[i];
        auto out = markdown_heading(2, report.names[i]);
        if (bill.act && !bill.act->title.empty())
            out += markdown_escape_start(bill.act->title) + "\n\n";
        page.add(MarkdownRank::Head,
                 "",
                 out + "**" + markdown_escape(verdict_sentence(bill)) + "**\n\n"
                     + markdown_facts(bill));
        add_table(page, bill);
        add_entries(page, bill, 3);
        page.add(MarkdownRank::Findings,
                 "the findings on " + report.names[i],
                 markdown_diagnostics(bill.diagnostics, bill.bill_file));
        page.add(MarkdownRank::Head, "", markdown_coverage(bill));
    }
}

} // namespace

std::string render_markdown(PreviewReport const& report,
                            ImpactReport const* impact,
                            std::size_t max_length) {
    MarkdownPage page;
    bool const is_one = report.bills.size() == 1;
    auto out = markdown_heading(
        1, is_one ? act_heading(report.bills.front()) : join_with_and(report.names));
    if (is_one && report.bills.front().act && !report.bills.front().act->title.empty())
        out += markdown_escape_start(report.bills.front().act->title) + "\n\n";
    out += "**"
         + markdown_escape(is_one ? verdict_sentence(report.bills.front())
                                  : verdict_sentence(report))
         + "**\n\n";
    if (is_one)
        out += markdown_facts(report.bills.front());
    if (auto const law = law_sentence_beside_paths(report); !law.empty())
        out += markdown_escape(law) + "\n\n";
    if (!report.on.empty())
        out += "**" + markdown_escape(on_sentence(report)) + "**\n\n";
    page.add(MarkdownRank::Head, "", out + days(report));
    if (is_one) {
        add_table(page, report.bills.front());
        add_entries(page, report.bills.front(), 2);
    } else {
        page.add(MarkdownRank::Findings,
                 "the findings on all bills",
                 markdown_diagnostics(combined_diagnostics(report), ""));
        add_bills(page, report);
    }
    add_combined(page, report);
    add_by_date(page, report);
    add_impact(page, impact);
    if (is_one) {
        auto const& bill = report.bills.front();
        page.add(MarkdownRank::Findings,
                 "the findings",
                 markdown_diagnostics(bill.diagnostics, bill.bill_file));
        page.add(MarkdownRank::Head, "", markdown_coverage(bill));
    }
    return page.take(max_length);
}

} // namespace nutmeg
