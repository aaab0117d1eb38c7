#include "cli/report/conflict_wording.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/source_names.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/impact.hpp"
#include "cli/terminal/render.hpp"
#include "cli/terminal/report_parts.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

void write_days(TermPage& page, PreviewReport const& report) {
    if (report.days.size() < 2 && report.on.empty())
        return;
    page.gap();
    page.write(WrappedText().add("Takes effect", Style::Strong));
    for (auto const& phrase : day_phrases(report))
        page.write(WrappedText()
                       .add(phrase.day, Style::Strong)
                       .add(":", Style::Strong, true)
                       .add(phrase.sections),
                   indent::bullet,
                   indent::after_bullet);
}

void write_on(TermPage& page, PreviewReport const& report) {
    if (!report.on.empty())
        page.write(WrappedText().add(on_sentence(report), Style::Strong));
}

void write_sides(TermPage& page, Conflict const& conflict, PreviewReport const& report) {
    if (conflict.kind != Conflict::Kind::Words)
        return;
    auto const row = [&](std::string const& name, std::string const& words, Style style) {
        WrappedText wrapped;
        wrapped.add(name, Style::Quiet).add(":", Style::Quiet, true);
        wrapped.add(words.empty() ? std::string("(no words)") : words, style);
        page.write(wrapped, indent::detail, indent::after_detail);
    };
    if (!conflict.before.empty())
        row("after", "... " + conflict.before, Style::Plain);
    row("current law", conflict.law_words, Style::Plain);
    row(side_name(conflict.earlier, report), conflict.earlier.words, Style::Inserted);
    row(side_name(conflict.later, report), conflict.later.words, Style::Alarm);
}

void write_conflicts(TermPage& page,
                     std::vector<Conflict> const& conflicts,
                     PreviewReport const& report) {
    for (auto const& conflict : conflicts) {
        page.write(WrappedText()
                       .add("conflict", Style::Alarm)
                       .add(":", Style::Alarm, true)
                       .add(conflict_sentence(conflict, report)),
                   indent::bullet,
                   indent::after_bullet);
        write_sides(page, conflict, report);
    }
}

void write_combined(TermPage& page, PreviewReport const& report) {
    if (report.sections.empty())
        return;
    page.gap();
    page.write(WrappedText().add(
        report.bills.size() > 1 ? "All bills combined" : "All sections combined", Style::Strong));
    for (auto const& section : report.sections) {
        page.gap();
        page.write(WrappedText().add(combined_heading(section, report), Style::Strong));
        if (auto const heading = section_heading(section.comparison); !heading.empty())
            page.write(WrappedText().add(heading), indent::step, indent::step);
        page.write(WrappedText().add(combined_sentence(section, report),
                                     section.conflicts.empty() ? Style::Good : Style::Alarm),
                   indent::step,
                   indent::step);
        write_conflicts(page, section.conflicts, report);
        write_changes(page, section.comparison);
        write_words(page, section.comparison.change, view_in_force(section.comparison));
        write_later_versions(page, section.comparison);
    }
}

void write_by_date(TermPage& page, PreviewReport const& report) {
    if (report.by_date.empty())
        return;
    page.gap();
    page.write(WrappedText().add("Text by date", Style::Strong));
    for (auto const& section : report.by_date)
        for (auto const& version : section.versions) {
            page.gap();
            page.write(WrappedText().add(
                fmt::format("{}, section {}", from_phrase(version.day), section.number),
                Style::Strong));
            if (auto const note = version_sentence(version, section.number, report); !note.empty())
                page.write(WrappedText().add(note), indent::step, indent::step);
            write_changes(page, version.comparison);
            write_words(page, version.comparison.change, view_in_force(version.comparison));
            write_later_versions(page, version.comparison);
        }
}

/// The name of the law, if its paths do not say it.
void write_law(TermPage& page, PreviewReport const& report) {
    if (auto const law = law_sentence_beside_paths(report); !law.empty())
        page.write(WrappedText().add(law));
}

void write_bills(TermPage& page, PreviewReport const& report) {
    page.write(WrappedText().add(verdict_sentence(report), Style::Strong));
    write_law(page, report);
    write_on(page, report);
    for (auto const& bill : report.bills) {
        WrappedText wrapped;
        wrapped.add(act_heading(bill), Style::Strong).add("(" + bill.bill_file + ")", Style::Quiet);
        wrapped.add(":", Style::Plain, true).add(verdict_sentence(bill));
        page.write(wrapped, indent::bullet, indent::after_bullet);
    }
    write_days(page, report);
    for (auto const& bill : report.bills) {
        page.gap();
        write_bill_head(page, bill);
        write_bill_entries(page, bill);
        write_diagnostics(page, bill.diagnostics, bill.bill_file);
        write_coverage(page, bill);
    }
}

} // namespace

std::string render_term(PreviewReport const& report,
                        TermOptions const& options,
                        ImpactReport const* impact) {
    TermPage page(options);
    bool const one = report.bills.size() == 1;
    if (one) {
        write_bill_head(page, report.bills.front());
        write_law(page, report);
        write_on(page, report);
        write_days(page, report);
        write_bill_entries(page, report.bills.front());
    } else {
        write_bills(page, report);
    }
    write_combined(page, report);
    write_by_date(page, report);
    if (impact != nullptr)
        write_impact(page, *impact);
    if (one) {
        auto const& bill = report.bills.front();
        write_diagnostics(page, bill.diagnostics, bill.bill_file);
        write_coverage(page, bill);
    }
    return page.take();
}

} // namespace nutmeg
