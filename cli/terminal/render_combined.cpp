#include "cli/report/wording.hpp"
#include "cli/terminal/render.hpp"
#include "cli/terminal/report_parts.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::string_view step = "  ";
constexpr std::string_view bullet = "  * ";
constexpr std::string_view after_bullet = "    ";

void write_days(TermPage& page, JointPreview const& joint) {
    if (joint.days.size() < 2 && joint.on.empty())
        return;
    page.gap();
    page.write(Flow().add("Takes effect", Ink::Strong));
    for (auto const& phrase : day_phrases(joint))
        page.write(
            Flow().add(phrase.day, Ink::Strong).add(":", Ink::Strong, true).add(phrase.sections),
            bullet,
            after_bullet);
}

void write_on(TermPage& page, JointPreview const& joint) {
    if (!joint.on.empty())
        page.write(Flow().add(on_sentence(joint), Ink::Strong));
}

void write_sides(TermPage& page, Conflict const& conflict) {
    if (conflict.kind != Conflict::Kind::Words)
        return;
    auto const row = [&](std::string const& name, std::string const& words, Ink ink) {
        Flow flow;
        flow.add(name, Ink::Quiet).add(":", Ink::Quiet, true);
        flow.add(words.empty() ? std::string_view("(no words)") : std::string_view(words), ink);
        page.write(flow, "      ", "        ");
    };
    if (!conflict.before.empty())
        row("behind", "... " + conflict.before, Ink::Plain);
    row("the law in force", conflict.law_words, Ink::Plain);
    row(conflict.earlier.by, conflict.earlier.words, Ink::Inserted);
    row(conflict.later.by, conflict.later.words, Ink::Alarm);
}

void write_conflicts(TermPage& page, std::vector<Conflict> const& conflicts) {
    for (auto const& conflict : conflicts) {
        page.write(Flow()
                       .add("conflict", Ink::Alarm)
                       .add(":", Ink::Alarm, true)
                       .add(conflict_sentence(conflict)),
                   bullet,
                   after_bullet);
        write_sides(page, conflict);
    }
}

void write_joint(TermPage& page, JointPreview const& joint) {
    if (joint.joint.empty())
        return;
    page.gap();
    page.write(Flow().add(joint.bills.size() > 1 ? "All bills together" : "All sections together",
                          Ink::Strong));
    for (auto const& section : joint.joint) {
        page.gap();
        page.write(Flow().add(joint_heading(section, joint), Ink::Strong));
        if (auto const heading = section_heading(section.comparison); !heading.empty())
            page.write(Flow().add(heading), step, step);
        page.write(
            Flow().add(joint_sentence(section), section.conflicts.empty() ? Ink::Good : Ink::Alarm),
            step,
            step);
        write_conflicts(page, section.conflicts);
        write_changes(page, section.comparison);
        write_words(page, section.comparison.change, view_of(section.comparison));
    }
}

void write_dated(TermPage& page, JointPreview const& joint) {
    if (joint.dated.empty())
        return;
    page.gap();
    page.write(Flow().add("From day to day", Ink::Strong));
    for (auto const& section : joint.dated)
        for (auto const& text : section.texts) {
            page.gap();
            page.write(Flow().add(
                fmt::format("{}, section {}", from_phrase(text.day), section.number), Ink::Strong));
            if (auto const said = dated_sentence(text, section.number, joint); !said.empty())
                page.write(Flow().add(said), step, step);
            write_changes(page, text.comparison);
            write_words(page, text.comparison.change, view_of(text.comparison));
        }
}

void write_bills(TermPage& page, JointPreview const& joint) {
    page.write(Flow().add(verdict_sentence(joint), Ink::Strong));
    write_on(page, joint);
    for (auto const& bill : joint.bills) {
        Flow flow;
        flow.add(act_heading(bill), Ink::Strong).add("(" + bill.bill_file + ")", Ink::Quiet);
        flow.add(":", Ink::Plain, true).add(verdict_sentence(bill));
        page.write(flow, bullet, after_bullet);
    }
    write_days(page, joint);
    for (auto const& bill : joint.bills) {
        page.gap();
        write_bill_head(page, bill);
        write_bill_entries(page, bill);
        write_diagnostics(page, bill.diagnostics, bill.bill_file);
        write_coverage(page, bill);
    }
}

} // namespace

std::string render_term(JointPreview const& joint, TermOptions const& options) {
    TermPage page(options);
    bool const one = joint.bills.size() == 1;
    if (one) {
        write_bill_head(page, joint.bills.front());
        write_on(page, joint);
        write_days(page, joint);
        write_bill_entries(page, joint.bills.front());
    } else {
        write_bills(page, joint);
    }
    write_joint(page, joint);
    write_dated(page, joint);
    if (one) {
        auto const& bill = joint.bills.front();
        write_diagnostics(page, bill.diagnostics, bill.bill_file);
        write_coverage(page, bill);
    }
    return page.take();
}

} // namespace nutmeg
