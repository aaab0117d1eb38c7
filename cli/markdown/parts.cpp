#include "cli/markdown/parts.hpp"

#include "cli/effects/effect_list.hpp"
#include "cli/markdown/escape.hpp"
#include "cli/markdown/redline.hpp"
#include "cli/report/impact_wording.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::size_t longest_cell = 240; ///< bytes of words in the table; the list has them all

std::string strong(std::string_view words) {
    return "**" + markdown_escape(words) + "**";
}

/// Rows of a ladder, as a table of its own inside the item.
std::string ladder(std::vector<LadderRow> const& rows) {
    if (rows.empty())
        return {};
    std::string out = "\n  | Provision | Before | After |\n  |---|---|---|\n";
    for (auto const& row : rows)
        out += fmt::format("  | {}{}{} | {} | {} |\n",
                           markdown_escape(row.place),
                           row.key.empty() ? "" : " ",
                           markdown_escape(row.key),
                           markdown_escape(row.before),
                           markdown_escape(row.after));
    return out + "\n";
}

/// " *(narrower)*", and the remark.
std::string remarks(EffectEntry const& entry) {
    std::string out;
    if (entry.direction != Direction::None)
        out += fmt::format(" *({})*", direction_word(entry.direction));
    if (entry.remark.ends_with('.'))
        out += ". " + markdown_escape(entry.remark);
    else if (!entry.remark.empty())
        out += fmt::format(" *({})*", markdown_escape(entry.remark));
    return out;
}

std::string entry_item(EffectEntry const& entry) {
    auto const head = entry_head(entry);
    std::string out = "-";
    if (!head.empty())
        out += " " + strong(head + (entry.words.empty() ? "" : ":"));
    if (!entry.words.empty())
        out += " "
             + (head.empty() ? markdown_escape_start(entry.words) : markdown_escape(entry.words));
    out += remarks(entry) + "\n" + ladder(entry.rows);
    for (auto const& line : entry.details)
        out += "  - "
             + (line.label.empty() ? markdown_escape_start(line.words)
                                   : markdown_escape(line.label + ": " + line.words))
             + "\n";
    return out;
}

std::string effects(std::string_view heading, EffectList const& list) {
    if (list.empty())
        return {};
    auto out = strong(heading) + "\n\n";
    for (auto const& group : list.groups) {
        if (!group.heading.empty())
            out += (&group == &list.groups.front() ? "" : "\n") + strong(group.heading) + "\n\n";
        for (auto const& entry : group.entries)
            out += entry_item(entry);
    }
    for (auto const& line : other_lines(list))
        out += markdown_item(line.label, line.words);
    return out + "\n";
}

std::string row(std::string_view place, EffectEntry const& entry) {
    auto where = std::string(place);
    if (auto const places = places_phrase(entry.places); !places.empty())
        where += places.starts_with('(') ? places : ", " + places;
    auto what = entry.label;
    if (!entry.action.empty())
        what += (what.empty() ? "" : " ") + entry.action;
    auto words = entry.words;
    for (auto const& one : entry.rows)
        words += fmt::format("{}{}{}{}: {} \u2192 {}",
                             words.empty() ? "" : "; ",
                             one.place,
                             one.key.empty() ? "" : " ",
                             one.key,
                             one.before,
                             one.after);
    if (words.empty() && !entry.details.empty())
        words = entry.details.front().words;
    return fmt::format("| {} | {} | {}{} |\n",
                       markdown_escape(where),
                       markdown_escape(what),
                       markdown_escape(shortened_to(words, longest_cell)),
                       entry.direction == Direction::None
                           ? ""
                           : fmt::format(" *({})*", direction_word(entry.direction)));
}

std::string finding_item(ImpactFinding const& finding) {
    auto const excerpt = impact_excerpt(finding);
    auto out = fmt::format("- **{}** {}\n\n  > {}<b>{}</b>{}\n",
                           markdown_escape(impact_place(finding)),
                           markdown_escape(impact_reason(finding)),
                           markdown_escape_start(excerpt.before),
                           markdown_escape(excerpt.words),
                           markdown_escape(excerpt.after));
    if (auto const conforming = conforming_sentence(finding); !conforming.empty())
        out += "\n  " + markdown_escape_start(conforming) + "\n";
    return out + "\n";
}

} // namespace

std::string markdown_heading(std::size_t level, std::string_view words) {
    return std::string(level, '#') + " " + markdown_escape(words) + "\n\n";
}

std::string markdown_item(std::string_view strong_words, std::string_view words) {
    if (strong_words.empty())
        return "- " + markdown_escape_start(words) + "\n";
    return "- " + strong(strong_words) + (words.empty() ? "" : ": " + markdown_escape(words))
         + "\n";
}

std::string markdown_changes(Comparison const& comparison) {
    std::string out;
    auto const phrases =
        change_phrases(changes_of_text(comparison.changes), is_divided(comparison));
    for (auto const& phrase : phrases)
        out += (out.empty() ? "**Provisions:** " : "; ") + markdown_escape(phrase.words);
    out += out.empty() ? "" : ".\n\n";
    return out + effects("Effects", effect_list(comparison));
}

std::string markdown_rows(std::string_view place, Comparison const& comparison) {
    std::string rows;
    for (auto const& group : effect_list(comparison).groups)
        for (auto const& entry : group.entries)
            rows += row(place, entry);
    for (auto const& later : comparison.later)
        for (auto const& group : effect_list(later.comparison).groups)
            for (auto const& entry : group.entries)
                rows += row(fmt::format("from {}, {}", date_phrase(later.from), place), entry);
    return rows;
}

std::string markdown_table(std::string const& rows) {
    return rows.empty() ? std::string()
                        : "## What changes in the law\n\n| Place | What | Before \u2192 after |\n"
                          "|---|---|---|\n"
                              + rows + "\n";
}

void add_redline(MarkdownPage& page,
                 std::string const& name,
                 SectionChange change,
                 View const& view) {
    page.add(MarkdownRank::Redline, name, markdown_words(change, view));
}

void add_later_versions(MarkdownPage& page,
                        std::string const& name,
                        Comparison const& comparison,
                        std::size_t level) {
    for (auto const& later : comparison.later) {
        auto const view = view_of(later.comparison);
        page.add(MarkdownRank::Head,
                 "",
                 fmt::format("{}{} {}\n\n",
                             markdown_heading(level, later_heading(later)),
                             markdown_escape_start(later_sentence(later, comparison)),
                             markdown_escape(sentence(counts_phrase(count_words(view))))));
        auto const part = name + " from " + date_phrase(later.from);
        page.add(MarkdownRank::Section,
                 "the effects in " + part,
                 effects("Effects", effect_list(later.comparison)));
        add_redline(page, "the text of " + part, later.comparison.change, view);
    }
}

void add_impact(MarkdownPage& page, ImpactReport const* impact) {
    if (impact == nullptr)
        return;
    page.add(MarkdownRank::Head,
             "",
             markdown_heading(2, "Impact") + markdown_escape_start(impact_sentence(*impact))
                 + "\n\n");
    for (auto const& group : impact_groups(*impact)) {
        auto out = markdown_heading(3, group_heading(group));
        auto const shown = std::min(group.findings.size(), most_impact_shown);
        for (std::size_t i = 0; i < shown; ++i)
            out += finding_item(*group.findings[i]);
        if (auto const others = other_places(group, shown); !others.empty())
            out += fmt::format(
                "{} more: {}\n\n", group.findings.size() - shown, markdown_escape(others));
        page.add(MarkdownRank::Impact, group_heading(group), out);
    }
}

std::string markdown_diagnostics(Diagnostics const& diagnostics, std::string_view file) {
    if (diagnostics.empty())
        return {};
    auto out = markdown_heading(2, "Findings");
    for (auto const& diagnostic : diagnostics)
        out += fmt::format("- **{}:** {}: {}\n",
                           severity_word(diagnostic.severity),
                           markdown_escape(diagnostic_location(diagnostic, file)),
                           markdown_escape(diagnostic.message));
    return out + "\n";
}

} // namespace nutmeg
