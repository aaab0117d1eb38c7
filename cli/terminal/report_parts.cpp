#include "cli/terminal/report_parts.hpp"

#include "cli/report/wording.hpp"
#include "cli/terminal/redline.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

void write_overview(TermPage& page, BillPreview const& report) {
    page.gap();
    page.write(Flow().add("Overview", Ink::Strong));
    for (auto const& entry : report.entries) {
        if (!entry.amendment)
            continue;
        Flow flow;
        flow.add(fmt::format("{} {}", amendment_label(*entry.amendment), action_phrase(entry)));
        auto const base = base_phrase(entry.applied.base);
        if (!base.empty())
            flow.add(":", Ink::Plain, true)
                .add(base, entry.applied.base == Base::Match ? Ink::Good : Ink::Alarm);
        if (auto const inferred = inferred_phrase(entry.applied); !inferred.empty())
            flow.add(",", Ink::Plain, true).add(inferred, Ink::Strong);
        flow.add(",", Ink::Plain, true).add(effective_phrase(entry, false));
        flow.add(";", Ink::Plain, true).add(words_phrase(entry, view_of_entry(entry)));
        if (is_shown_only(entry))
            flow.add(";", Ink::Plain, true).add("shown, not applied", Ink::Strong);
        else if (!entry.not_yet_effective && !entry.applied.changed && !is_unchanged(entry)
                 && entry.amendment->action != Action::Other)
            flow.add(";", Ink::Plain, true).add("NOT APPLIED", Ink::Alarm);
        page.write(flow, indent::bullet, indent::after_bullet);
    }
}

void write_mismatch(TermPage& page, BaseDifference const& difference) {
    constexpr std::string_view hang = "              ";
    auto const row = [&](std::string_view label, std::string const& words) {
        page.write(Flow().add(words.empty() ? std::string("(ends here)") : words), label, hang);
    };
    if (!difference.before.empty())
        row("    both:     ", "... " + difference.before);
    row("    the bill: ", difference.act_words);
    row("    the law:  ", difference.law_words);
}

void write_entry(TermPage& page, PreviewEntry const& entry) {
    auto const& amendment = *entry.amendment;
    page.gap();
    page.write(Flow().add(fmt::format("{} {}", amendment_label(amendment), action_phrase(entry)),
                          Ink::Strong));
    if (auto const heading = entry_heading(entry); !heading.empty())
        page.write(Flow().add(heading), indent::step, indent::step);
    page.write(Flow().add(sentence(effective_phrase(entry, true))), indent::step, indent::step);
    auto const base = base_phrase(entry.applied.base);
    if (!base.empty()) {
        auto const inferred = inferred_phrase(entry.applied);
        page.write(
            Flow()
                .add(sentence(base), entry.applied.base == Base::Match ? Ink::Good : Ink::Alarm)
                .add(inferred.empty() ? std::string() : sentence(inferred), Ink::Strong)
                .add(base_sentence(entry.applied.base)),
            indent::step,
            indent::step);
    }
    if (entry.applied.base == Base::Mismatch)
        write_mismatch(page, entry.applied.difference);
    for (auto const& diagnostic : entry.applied.diagnostics)
        page.write(Flow()
                       .add(severity_word(diagnostic.severity), Ink::Strong)
                       .add(":", Ink::Strong, true)
                       .add(diagnostic.message),
                   indent::bullet,
                   indent::after_bullet);
    write_changes(page, entry.comparison);
    if (amendment.action == Action::Other) {
        page.gap();
        write_whole(page, view_of_entry(entry), "");
    } else {
        write_words(page, entry.comparison.change, view_of_entry(entry));
    }
}

} // namespace

void write_changes(TermPage& page, Comparison const& comparison) {
    auto const phrases = change_phrases(comparison.changes);
    if (!phrases.empty()) {
        Flow flow;
        flow.add("Provisions:", Ink::Strong);
        for (std::size_t i = 0; i < phrases.size(); ++i)
            flow.add(phrases[i].words + (i + 1 < phrases.size() ? ";" : "."));
        page.write(flow, indent::step, indent::after_step);
    }
    if (comparison.effects.empty())
        return;
    page.write(Flow().add("Substantive changes:", Ink::Strong), indent::step);
    for (auto const& effect : comparison.effects) {
        Flow flow;
        flow.add(effect_heading(effect.kind), Ink::Strong);
        if (!effect.at.empty())
            flow.add(effect.at, Ink::Strong);
        flow.add(":", Ink::Strong, true).add(effect_phrase(effect));
        if (effect.direction != Direction::None)
            flow.add(fmt::format("({})", direction_word(effect.direction)), Ink::Quiet);
        page.write(flow, indent::bullet, indent::after_bullet);
    }
}

void write_words(TermPage& page, SectionChange change, View const& view) {
    page.gap();
    if (change == SectionChange::Added) {
        page.write(Flow().add("New text:", Ink::Inserted), indent::step);
        write_whole(page, view, "+");
    } else if (change == SectionChange::Repealed) {
        page.write(Flow().add("Repealed text:", Ink::Deleted), indent::step);
        write_whole(page, view, "-");
    } else {
        write_redline(page, view);
    }
}

void write_diagnostics(TermPage& page, Diagnostics const& diagnostics, std::string_view file) {
    if (diagnostics.empty())
        return;
    page.gap();
    page.write(Flow().add("Findings", Ink::Strong));
    for (auto const& diagnostic : diagnostics) {
        auto const alarm = diagnostic.severity == Severity::Problem ? Ink::Alarm : Ink::Strong;
        Flow flow;
        flow.add(severity_word(diagnostic.severity), alarm).add(":", alarm, true);
        flow.add(diagnostic_place(diagnostic, file)).add(":", Ink::Plain, true);
        page.write(flow.add(diagnostic.message), indent::bullet, indent::after_bullet);
    }
}

void write_bill_head(TermPage& page, BillPreview const& report) {
    page.write(Flow().add(act_heading(report), Ink::Strong));
    if (report.act && !report.act->title.empty())
        page.write(Flow().add(report.act->title));
    if (!report.bill_file.empty()) {
        auto read = "Read from " + report.bill_file;
        for (std::size_t i = 0; i < report.statutes.size(); ++i)
            read += (i == 0 ? "; statutes: " : ", ") + report.statutes[i];
        page.write(Flow().add(read + ".", Ink::Quiet));
    }
    page.write(Flow().add(verdict_sentence(report)));
}

void write_bill_entries(TermPage& page, BillPreview const& report) {
    if (!report.entries.empty())
        write_overview(page, report);
    for (auto const& entry : report.entries)
        if (entry.amendment)
            write_entry(page, entry);
}

void write_coverage(TermPage& page, BillPreview const& report) {
    auto const whole = is_covered(report);
    page.gap();
    page.write(Flow().add(coverage_sentence(report), whole ? Ink::Plain : Ink::Alarm));
}

} // namespace nutmeg
