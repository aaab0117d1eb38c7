#include "cli/terminal/report_parts.hpp"

#include "cli/effects/effect_list.hpp"
#include "cli/report/application.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/hyperlink.hpp"
#include "cli/terminal/redline.hpp"

#include <algorithm>
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
        else if (is_not_applied(entry))
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
        write_words(page, entry.comparison.change, view_in_force(entry));
        write_later_versions(page, entry.comparison);
    }
}

std::string padded(std::string const& words, std::size_t width) {
    return words + std::string(width - columns(words), ' ');
}

void write_ladder(TermPage& page, std::vector<LadderRow> const& rows) {
    std::size_t widest_key = 0;
    std::size_t widest_before = 0;
    auto const key_of = [](LadderRow const& row) {
        return row.key.empty() ? row.place : row.place + " " + row.key;
    };
    for (auto const& row : rows) {
        widest_key = std::max(widest_key, columns(key_of(row)));
        widest_before = std::max(widest_before, columns(row.before));
    }
    for (auto const& row : rows)
        page.write(WrappedText().add("\u2192").add(row.after),
                   std::string(indent::detail) + padded(key_of(row), widest_key + 2)
                       + padded(row.before, widest_before + 1),
                   indent::after_detail);
}

void write_entry_of_list(TermPage& page, EffectEntry const& entry) {
    WrappedText wrapped;
    if (auto const head = entry_head(entry); !head.empty()) {
        wrapped.add(head, Style::Strong);
        if (!entry.words.empty())
            wrapped.add(":", Style::Strong, true);
    }
    wrapped.add(entry.words);
    if (entry.direction != Direction::None)
        wrapped.add(fmt::format("({})", direction_word(entry.direction)), Style::Quiet);
    bool const is_sentence = entry.remark.ends_with('.');
    if (!entry.remark.empty() && !is_sentence)
        wrapped.add(fmt::format("({})", entry.remark), Style::Quiet);
    page.write(wrapped, indent::bullet, indent::after_bullet);
    if (is_sentence)
        page.write(WrappedText().add(entry.remark), indent::detail, indent::after_detail);
    write_ladder(page, entry.rows);
    for (auto const& line : entry.details)
        page.write(WrappedText()
                       .add(line.label.empty() ? std::string() : line.label + ":")
                       .add(line.words),
                   indent::detail,
                   indent::after_detail);
}

void write_line_of_list(TermPage& page, std::string_view label, std::string const& words) {
    if (!words.empty())
        page.write(WrappedText().add(label, Style::Strong).add(":", Style::Strong, true).add(words),
                   indent::step,
                   indent::after_step);
}

void write_effects(TermPage& page, std::string_view heading, EffectList const& list) {
    if (!list.groups.empty())
        page.write(WrappedText().add(heading, Style::Strong).add(":", Style::Strong, true),
                   indent::step);
    for (auto const& group : list.groups) {
        if (!group.heading.empty())
            page.write(WrappedText().add(group.heading, Style::Strong), indent::step);
        for (auto const& entry : group.entries)
            write_entry_of_list(page, entry);
    }
    for (auto const& line : other_lines(list))
        write_line_of_list(page, line.label, line.words);
}

} // namespace

void write_changes(TermPage& page, Comparison const& comparison) {
    auto const phrases =
        change_phrases(changes_of_text(comparison.changes), is_divided(comparison));
    if (!phrases.empty()) {
        WrappedText wrapped;
        wrapped.add("Provisions:", Style::Strong);
        for (std::size_t i = 0; i < phrases.size(); ++i)
            wrapped.add(phrases[i].words + (i + 1 < phrases.size() ? ";" : "."));
        page.write(wrapped, indent::step, indent::after_step);
    }
    write_effects(page, "Effects", effect_list(comparison));
}

void write_later_versions(TermPage& page, Comparison const& comparison) {
    for (auto const& later : comparison.later) {
        page.gap();
        page.write(WrappedText().add(later_heading(later), Style::Strong), indent::step);
        page.write(WrappedText().add(later_sentence(later, comparison)), indent::step);
        write_effects(page, "Effects", effect_list(later.comparison));
        write_words(page, later.comparison.change, view_of(later.comparison));
    }
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
        wrapped.add_link(diagnostic_location(diagnostic, file),
                         page.has_links()
                             ? file_uri(diagnostic.file.empty() ? file : diagnostic.file)
                             : std::string());
        wrapped.add(":", Style::Plain, true);
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
