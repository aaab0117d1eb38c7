#include "cli/terminal/report_parts.hpp"

#include "cli/report/detail_wording.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/redline.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

void write_overview(TermPage& page, BillPreview const& report) {
    page.gap();
    page.write(WrappedText().add("Overview", Style::Strong));
    for (auto const& entry : report.entries) {
        if (!entry.amendment)
            continue;
        WrappedText wrapped;
        wrapped.add(fmt::format("{} {}", amendment_label(*entry.amendment), action_phrase(entry)));
        auto const base = base_phrase(entry.applied.base);
        if (!base.empty())
            wrapped.add(":", Style::Plain, true)
                .add(base, entry.applied.base == Base::Match ? Style::Good : Style::Alarm);
        if (auto const inferred = inferred_phrase(entry.applied); !inferred.empty())
            wrapped.add(",", Style::Plain, true).add(inferred, Style::Strong);
        wrapped.add(",", Style::Plain, true).add(effective_phrase(entry, false));
        wrapped.add(";", Style::Plain, true).add(words_phrase(entry, view_of_entry(entry)));
        if (is_shown_only(entry))
            wrapped.add(";", Style::Plain, true).add("shown, not applied", Style::Strong);
        else if (!entry.not_yet_effective && !entry.applied.changed && !is_unchanged(entry)
                 && entry.amendment->action != Action::Other)
            wrapped.add(";", Style::Plain, true).add("NOT APPLIED", Style::Alarm);
        page.write(wrapped, indent::bullet, indent::after_bullet);
    }
}

void write_mismatch(TermPage& page, Applied const& applied) {
    auto const& difference = applied.difference;
    constexpr std::string_view rest = "              ";
    auto const row = [&](std::string_view label, std::string const& words) {
        page.write(
            WrappedText().add(words.empty() ? std::string("(ends here)") : words), label, rest);
    };
    if (!difference.before.empty())
        row("    both:     ", "... " + difference.before);
    row("    the bill: ", difference.act_words);
    row("    the law:  ", difference.law_words);
    for (auto const& phrase : unmarked_phrases(applied))
        page.write(WrappedText().add(phrase), indent::bullet, indent::after_bullet);
}

void write_entry(TermPage& page, PreviewEntry const& entry) {
    auto const& amendment = *entry.amendment;
    page.gap();
    page.write(WrappedText().add(
        fmt::format("{} {}", amendment_label(amendment), action_phrase(entry)), Style::Strong));
    if (auto const heading = entry_heading(entry); !heading.empty())
        page.write(WrappedText().add(heading), indent::step, indent::step);
    page.write(
        WrappedText().add(sentence(effective_phrase(entry, true))), indent::step, indent::step);
    auto const base = base_phrase(entry.applied.base);
    if (!base.empty()) {
        auto const inferred = inferred_phrase(entry.applied);
        page.write(
            WrappedText()
                .add(sentence(base), entry.applied.base == Base::Match ? Style::Good : Style::Alarm)
                .add(inferred.empty() ? std::string() : sentence(inferred), Style::Strong)
                .add(base_sentence(entry.applied.base)),
            indent::step,
            indent::step);
    }
    if (entry.applied.base == Base::Mismatch)
        write_mismatch(page, entry.applied);
    for (auto const& diagnostic : entry.applied.diagnostics)
        page.write(WrappedText()
                       .add(severity_word(diagnostic.severity), Style::Strong)
                       .add(":", Style::Strong, true)
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

void write_effects(TermPage& page, std::string_view heading, std::vector<Effect> const& effects) {
    page.write(WrappedText().add(std::string(heading), Style::Strong), indent::step);
    for (auto const& effect : effects) {
        WrappedText wrapped;
        wrapped.add(effect_heading(effect), Style::Strong);
        if (!effect.at.empty())
            wrapped.add(effect.at, Style::Strong);
        wrapped.add(":", Style::Strong, true).add(effect_phrase(effect));
        if (effect.direction != Direction::None)
            wrapped.add(fmt::format("({})", direction_word(effect.direction)), Style::Quiet);
        page.write(wrapped, indent::bullet, indent::after_bullet);
        for (auto const& line : detail_lines(effect))
            page.write(WrappedText().add(fmt::format("{}:", line.label)).add(line.words),
                       indent::detail,
                       indent::after_detail);
    }
}

} // namespace

void write_changes(TermPage& page, Comparison const& comparison) {
    auto const phrases = change_phrases(comparison.changes);
    if (!phrases.empty()) {
        WrappedText wrapped;
        wrapped.add("Provisions:", Style::Strong);
        for (std::size_t i = 0; i < phrases.size(); ++i)
            wrapped.add(phrases[i].words + (i + 1 < phrases.size() ? ";" : "."));
        page.write(wrapped, indent::step, indent::after_step);
    }
    if (is_worth_listing(comparison.effects))
        write_effects(page, "Effects:", comparison.effects);
    for (auto const& later : comparison.later_effects)
        write_effects(page, later_effects_heading(later) + ":", later.effects);
}

void write_words(TermPage& page, SectionChange change, View const& view) {
    page.gap();
    if (change == SectionChange::Added) {
        page.write(WrappedText().add("New text:", Style::Inserted), indent::step);
        write_whole(page, view, "+");
    } else if (change == SectionChange::Repealed) {
        page.write(WrappedText().add("Repealed text:", Style::Deleted), indent::step);
        write_whole(page, view, "-");
        if (!view.note.empty())
            page.write(WrappedText().add("In its place:").add(view.note), indent::step);
    } else {
        write_redline(page, view);
    }
}

void write_diagnostics(TermPage& page, Diagnostics const& diagnostics, std::string_view file) {
    if (diagnostics.empty())
        return;
    page.gap();
    page.write(WrappedText().add("Findings", Style::Strong));
    for (auto const& diagnostic : diagnostics) {
        auto const alarm = diagnostic.severity == Severity::Problem ? Style::Alarm : Style::Strong;
        WrappedText wrapped;
        wrapped.add(severity_word(diagnostic.severity), alarm).add(":", alarm, true);
        wrapped.add(diagnostic_location(diagnostic, file)).add(":", Style::Plain, true);
        page.write(wrapped.add(diagnostic.message), indent::bullet, indent::after_bullet);
    }
}

void write_bill_head(TermPage& page, BillPreview const& report) {
    page.write(WrappedText().add(act_heading(report), Style::Strong));
    if (report.act && !report.act->title.empty())
        page.write(WrappedText().add(report.act->title));
    if (!report.bill_file.empty()) {
        auto read = "Read from " + report.bill_file;
        for (std::size_t i = 0; i < report.statutes.size(); ++i)
            read += (i == 0 ? "; statutes: " : ", ") + report.statutes[i];
        page.write(WrappedText().add(read + ".", Style::Quiet));
    }
    page.write(WrappedText().add(verdict_sentence(report)));
}

void write_bill_entries(TermPage& page, BillPreview const& report) {
    if (!report.entries.empty())
        write_overview(page, report);
    for (auto const& entry : report.entries)
        if (entry.amendment)
            write_entry(page, entry);
}

void write_coverage(TermPage& page, BillPreview const& report) {
    auto const complete = is_covered(report);
    page.gap();
    page.write(
        WrappedText().add(coverage_sentence(report), complete ? Style::Plain : Style::Alarm));
    if (auto const lines = lines_sentence(report); !lines.empty())
        page.write(WrappedText().add(lines));
}

} // namespace nutmeg
