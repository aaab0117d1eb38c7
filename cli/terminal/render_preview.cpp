#include "cli/report/conflict_wording.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/render.hpp"
#include "cli/terminal/report_parts.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

void write_days(TermPage& page, PreviewReport const& report) {
    if (report.days.size() < 2 && report.on.empty())
        return;
    page.gap();
    page.write(Flow().add("Takes effect", Ink::Strong));
    for (auto const& phrase : day_phrases(report))
        page.write(
            Flow().add(phrase.day, Ink::Strong).add(":", Ink::Strong, true).add(phrase.sections),
            indent::bullet,
            indent::after_bullet);
}

void write_on(TermPage& page, PreviewReport const& report) {
    if (!report.on.empty())
        page.write(Flow().add(on_sentence(report), Ink::Strong));
}

void write_sides(TermPage& page, Conflict const& conflict, PreviewReport const& report) {
    if (conflict.kind != Conflict::Kind::Words)
        return;
    auto const row = [&](std::string const& name, std::string const& words, Ink ink) {
        Flow flow;
        flow.add(name, Ink::Quiet).add(":", Ink::Quiet, true);
        flow.add(words.empty() ? std::string("(no words)") : words, ink);
        page.write(flow, indent::detail, indent::after_detail);
    };
    if (!conflict.before.empty())
        row("after", "... " + conflict.before, Ink::Plain);
    row("current law", conflict.law_words, Ink::Plain);
    row(side_name(conflict.earlier, report), conflict.earlier.words, Ink::Inserted);
    row(side_name(conflict.later, report), conflict.later.words, Ink::Alarm);
}

void write_conflicts(TermPage& page,
                     std::vector<Conflict> const& conflicts,
                     PreviewReport const& report) {
    for (auto const& conflict : conflicts) {
        page.write(Flow()
                       .add("conflict", Ink::Alarm)
                       .add(":", Ink::Alarm, true)
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
    page.write(Flow().add(report.bills.size() > 1 ? "All bills combined" : "All sections combined",
                          Ink::Strong));
    for (auto const& section : report.sections) {
        page.gap();
        page.write(Flow().add(combined_heading(section, report), Ink::Strong));
        if (auto const heading = section_heading(section.comparison); !heading.empty())
            page.write(Flow().add(heading), indent::step, indent::step);
        page.write(Flow().add(combined_sentence(section, report),
                              section.conflicts.empty() ? Ink::Good : Ink::Alarm),
                   indent::step,
                   indent::step);
        write_conflicts(page, section.conflicts, report);
        write_changes(page, section.comparison);
        write_words(page, section.comparison.change, view_of(section.comparison));
    }
}

void write_by_date(TermPage& page, PreviewReport const& report) {
    if (report.by_date.empty())
        return;
    page.gap();
    page.write(Flow().add("Text by date", Ink::Strong));
    for (auto const& section : report.by_date)
        for (auto const& version : section.versions) {
            page.gap();
            page.write(
                Flow().add(fmt::format("{}, section {}", from_phrase(version.day), section.number),
                           Ink::Strong));
            if (auto const said = version_sentence(version, section.number, report); !said.empty())
                page.write(Flow().add(said), indent::step, indent::step);
            write_changes(page, version.comparison);
            write_words(page, version.comparison.change, view_of(version.comparison));
        }
}

void write_bills(TermPage& page, PreviewReport const& report) {
    page.write(Flow().add(verdict_sentence(report), Ink::Strong));
    write_on(page, report);
    for (auto const& bill : report.bills) {
        Flow flow;
        flow.add(act_heading(bill), Ink::Strong).add("(" + bill.bill_file + ")", Ink::Quiet);
        flow.add(":", Ink::Plain, true).add(verdict_sentence(bill));
        page.write(flow, indent::bullet, indent::after_bullet);
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

std::string render_term(PreviewReport const& report, TermOptions const& options) {
    TermPage page(options);
    bool const one = report.bills.size() == 1;
    if (one) {
        write_bill_head(page, report.bills.front());
        write_on(page, report);
        write_days(page, report);
        write_bill_entries(page, report.bills.front());
    } else {
        write_bills(page, report);
    }
    write_combined(page, report);
    write_by_date(page, report);
    if (one) {
        auto const& bill = report.bills.front();
        write_diagnostics(page, bill.diagnostics, bill.bill_file);
        write_coverage(page, bill);
    }
    return page.take();
}

} // namespace nutmeg
