#include "cli/docx/report_parts.hpp"

#include "cli/docx/tracked_text.hpp"
#include "cli/effects/effect_list.hpp"
#include "cli/report/application.hpp"
#include "cli/report/conflict_wording.hpp"
#include "cli/report/impact_wording.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/join.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr char const* text_style = "ReportText";
constexpr char const* cell_style = "ReportCell";

DocxParagraph cell_paragraph(std::string const& words, DocxFormat format = DocxFormat::Plain) {
    return {cell_style, {{printable(words), format}}};
}

DocxCell cell(std::string const& words, DocxFormat format = DocxFormat::Plain) {
    return {{cell_paragraph(words, format)}};
}

/// The action, words, direction and remark of an entry; then its rows and details.
DocxCell words_cell(EffectEntry const& entry) {
    DocxParagraph first{cell_style, {}};
    auto const colon = entry.action.empty() || entry.words.empty() ? "" : ": ";
    first.runs.push_back({printable(entry.action + colon + entry.words)});
    if (entry.direction != Direction::None)
        first.runs.push_back(
            {fmt::format(" ({})", direction_word(entry.direction)), DocxFormat::Quiet});
    if (entry.remark.ends_with('.'))
        first.runs.push_back({". " + printable(entry.remark)});
    else if (!entry.remark.empty())
        first.runs.push_back({fmt::format(" ({})", printable(entry.remark)), DocxFormat::Quiet});
    DocxCell cell{{std::move(first)}};
    for (auto const& row : entry.rows)
        cell.paragraphs.push_back(cell_paragraph(fmt::format("{}{}{}: {} \u2192 {}",
                                                             row.place,
                                                             row.key.empty() ? "" : " ",
                                                             row.key,
                                                             row.before,
                                                             row.after)));
    for (auto const& line : entry.details)
        cell.paragraphs.push_back(
            cell_paragraph(line.label + (line.label.empty() ? "" : ": ") + line.words));
    return cell;
}

std::string places_of(EffectEntry const& entry) {
    std::string places;
    for (auto const& place : entry.places)
        if (!place.empty())
            places += (places.empty() ? "" : ", ") + place;
    return places;
}

void add_effects(DocxBlocks& blocks, std::string const& heading, EffectList const& list) {
    if (list.empty())
        return;
    add_paragraph(blocks, "Heading3", heading);
    DocxTable table;
    table.widths = {1700, 1500, 6160}; // six and a half inches
    table.has_heading = true;
    table.splits_rows = true;
    table.rows.push_back({cell("Change", DocxFormat::Bold),
                          cell("Where", DocxFormat::Bold),
                          cell("What", DocxFormat::Bold)});
    for (auto const& group : list.groups) {
        if (!group.heading.empty()) {
            auto head = cell(group.heading, DocxFormat::Bold);
            head.span = 3;
            table.rows.push_back({std::move(head)});
        }
        for (auto const& entry : group.entries)
            table.rows.push_back({cell(entry.label), cell(places_of(entry)), words_cell(entry)});
    }
    for (auto const& line : other_lines(list)) {
        auto words = cell(line.words);
        words.span = 2;
        if (!line.words.empty())
            table.rows.push_back({cell(std::string(line.label)), std::move(words)});
    }
    blocks.emplace_back(std::move(table));
}

void add_versions(DocxBlocks& blocks,
                  std::vector<std::pair<std::string, std::string>> const& versions) {
    DocxTable table;
    table.widths = {2600, 6760};
    for (auto const& [name, words] : versions)
        table.rows.push_back({cell(name, DocxFormat::Bold), cell(words)});
    blocks.emplace_back(std::move(table));
}

void add_mismatch(DocxBlocks& blocks, Applied const& applied) {
    auto const& difference = applied.difference;
    auto const shown = [](std::string const& words) {
        return words.empty() ? std::string("(ends here)") : words;
    };
    std::vector<std::pair<std::string, std::string>> versions;
    if (!difference.before.empty())
        versions.emplace_back("both", "\u2026 " + difference.before);
    versions.emplace_back("the bill", shown(difference.act_words));
    versions.emplace_back("the law", shown(difference.law_words));
    add_versions(blocks, versions);
    for (auto const& phrase : unmarked_phrases(applied))
        add_paragraph(blocks, "ReportList", phrase);
}

void add_diagnostic(DocxBlocks& blocks,
                    std::string const& style,
                    Diagnostic const& diagnostic,
                    std::string const& location) {
    auto const format =
        diagnostic.severity == Severity::Problem ? DocxFormat::Alarm : DocxFormat::Bold;
    DocxParagraph paragraph{style, {{std::string(severity_word(diagnostic.severity)), format}}};
    paragraph.runs.push_back({": " + printable(location) + (location.empty() ? "" : ": ")
                              + printable(diagnostic.message)});
    blocks.emplace_back(std::move(paragraph));
}

std::string state_phrase(PreviewEntry const& entry) {
    if (entry.not_yet_effective)
        return "not yet in effect";
    if (is_shown_only(entry))
        return "shown, not applied";
    return is_not_applied(entry) ? "NOT APPLIED" : "";
}

/// "effective October 1, 2026; base matches; 12 words deleted, 30 inserted".
DocxParagraph facts_of(PreviewEntry const& entry) {
    DocxParagraph facts{text_style, {}};
    facts.runs.push_back({effective_phrase(entry, true)});
    auto const add = [&](std::string_view phrase, DocxFormat format) {
        if (!phrase.empty()) {
            facts.runs.push_back({"; "});
            facts.runs.push_back({std::string(phrase), format});
        }
    };
    bool const is_good = entry.applied.base == Base::Match;
    add(base_phrase(entry.applied.base), is_good ? DocxFormat::Plain : DocxFormat::Alarm);
    add(inferred_phrase(entry.applied), DocxFormat::Bold);
    add(state_phrase(entry), DocxFormat::Alarm);
    add(words_phrase(entry, view_in_force(entry)), DocxFormat::Plain);
    for (auto& run : facts.runs)
        run.words = printable(run.words);
    return facts;
}

void add_finding(DocxBlocks& blocks, ImpactFinding const& finding) {
    blocks.emplace_back(DocxParagraph{"ReportList",
                                      {{printable(impact_place(finding)), DocxFormat::Bold},
                                       {" " + printable(impact_reason(finding))}}});
    auto const excerpt = impact_excerpt(finding);
    blocks.emplace_back(DocxParagraph{"ReportQuote",
                                      {{printable(excerpt.before)},
                                       {printable(excerpt.words), DocxFormat::Bold},
                                       {printable(excerpt.after)}}});
    add_paragraph(blocks, "ReportQuote", conforming_sentence(finding), DocxFormat::Italic);
}

} // namespace

void add_paragraph(DocxBlocks& blocks,
                   std::string const& style,
                   std::string const& words,
                   DocxFormat format,
                   std::string const& anchor) {
    if (!words.empty())
        blocks.emplace_back(DocxParagraph{style, {{printable(words), format, Op::Equal, anchor}}});
}

void add_changes(DocxBlocks& blocks, Comparison const& comparison) {
    auto const phrases =
        change_phrases(changes_of_text(comparison.changes), is_divided(comparison));
    std::string provisions;
    for (auto const& phrase : phrases)
        provisions += (provisions.empty() ? "Provisions: " : "; ") + phrase.words;
    add_paragraph(blocks, text_style, provisions.empty() ? provisions : provisions + ".");
    add_effects(blocks, "Effects", effect_list(comparison));
    for (auto const& later : comparison.later)
        add_effects(blocks, later_effects_heading(later), effect_list(later.comparison));
}

void add_later_versions(DocxBlocks& blocks, Comparison const& comparison) {
    for (auto const& later : comparison.later) {
        add_paragraph(blocks, "Heading3", later_heading(later));
        add_paragraph(blocks, text_style, later_sentence(later, comparison));
        add_paragraph(blocks,
                      text_style,
                      sentence(counts_phrase(count_words(view_of(later.comparison)))),
                      DocxFormat::Quiet);
        for (auto& paragraph : marked_text(later.comparison))
            blocks.emplace_back(std::move(paragraph));
    }
}

void add_entry(DocxBlocks& blocks, PreviewEntry const& entry, std::string const& bookmark) {
    add_paragraph(blocks,
                  "Heading2",
                  fmt::format("{} {}", amendment_label(*entry.amendment), action_phrase(entry)));
    add_paragraph(blocks, text_style, entry_heading(entry), DocxFormat::Italic, bookmark);
    blocks.emplace_back(facts_of(entry));
    bool const is_bad = entry.applied.base == Base::Mismatch;
    add_paragraph(blocks,
                  text_style,
                  std::string(base_sentence(entry.applied.base)),
                  is_bad ? DocxFormat::Alarm : DocxFormat::Bold);
    if (is_bad)
        add_mismatch(blocks, entry.applied);
    for (auto const& diagnostic : entry.applied.diagnostics)
        add_diagnostic(blocks, text_style, diagnostic, "");
    add_changes(blocks, entry.comparison);
}

void add_conflict(DocxBlocks& blocks, Conflict const& conflict, PreviewReport const& report) {
    blocks.emplace_back(DocxParagraph{text_style,
                                      {{"conflict", DocxFormat::Alarm},
                                       {": " + printable(conflict_sentence(conflict, report))}}});
    if (conflict.kind != Conflict::Kind::Words)
        return;
    auto const shown = [](std::string const& words) {
        return words.empty() ? std::string("(no words)") : words;
    };
    std::vector<std::pair<std::string, std::string>> versions;
    if (!conflict.before.empty())
        versions.emplace_back("after", "\u2026 " + conflict.before);
    versions.emplace_back("current law", shown(conflict.law_words));
    versions.emplace_back(side_name(conflict.earlier, report), shown(conflict.earlier.words));
    versions.emplace_back(side_name(conflict.later, report), shown(conflict.later.words));
    add_versions(blocks, versions);
}

void add_impact(DocxBlocks& blocks, ImpactReport const& report) {
    add_paragraph(blocks, "Heading1", "Impact");
    add_paragraph(blocks, text_style, impact_sentence(report));
    for (auto const& group : impact_groups(report)) {
        add_paragraph(blocks, "Heading3", group_heading(group));
        auto const shown = std::min(group.findings.size(), most_impact_shown);
        for (std::size_t i = 0; i < shown; ++i)
            add_finding(blocks, *group.findings[i]);
        if (auto const others = other_places(group, shown); !others.empty())
            add_paragraph(blocks,
                          text_style,
                          fmt::format("{} more: {}", group.findings.size() - shown, others));
    }
}

void add_findings(DocxBlocks& blocks, Diagnostics const& diagnostics, std::string_view file) {
    if (diagnostics.empty())
        return;
    add_paragraph(blocks, "Heading1", "Findings");
    for (auto const& diagnostic : diagnostics)
        add_diagnostic(blocks, "ReportList", diagnostic, diagnostic_location(diagnostic, file));
}

void add_colophon(DocxBlocks& blocks) {
    add_paragraph(blocks,
                  text_style,
                  "Generated by Nutmeg. Not an official publication of the law.",
                  DocxFormat::Quiet);
}

} // namespace nutmeg
