#include "cli/markdown/bill_parts.hpp"

#include "cli/markdown/escape.hpp"
#include "cli/markdown/parts.hpp"
#include "cli/markdown/redline.hpp"
#include "cli/report/application.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

/// "99-3"; of what is outside the General Statutes, "section 3 of the bill".
std::string place_of(PreviewEntry const& entry) {
    return entry.target.empty() ? amendment_phrase(*entry.amendment) + " of the bill"
                                : entry.target;
}

std::string mismatch(Applied const& applied) {
    auto const& difference = applied.difference;
    auto const side = [](std::string_view name, std::string const& words) {
        return markdown_item(name, words.empty() ? std::string("(ends here)") : words);
    };
    std::string out;
    if (!difference.before.empty())
        out += side("both", "\u2026 " + difference.before);
    out += side("the bill", difference.act_words) + side("the law", difference.law_words);
    for (auto const& phrase : unmarked_phrases(applied))
        out += markdown_item("", phrase);
    return out + "\n";
}

std::string base_words(PreviewEntry const& entry) {
    auto const base = base_phrase(entry.applied.base);
    std::string out;
    if (!base.empty()) {
        bool const is_match = entry.applied.base == Base::Match;
        out += is_match ? " " + sentence(base) : " **" + sentence(base) + "**";
        if (auto const inferred = inferred_phrase(entry.applied); !inferred.empty())
            out += " **" + sentence(inferred) + "**";
        if (auto const words = base_sentence(entry.applied.base); !words.empty())
            out += " " + markdown_escape(words);
    }
    return out;
}

std::string_view application(PreviewEntry const& entry) {
    if (entry.not_yet_effective)
        return "Not yet in effect.";
    if (is_shown_only(entry))
        return "Shown, not applied.";
    return is_not_applied(entry) ? "NOT APPLIED." : "";
}

std::string entry_text(PreviewEntry const& entry, View const& view, std::size_t level) {
    auto out =
        markdown_heading(level, amendment_label(*entry.amendment) + " " + action_phrase(entry));
    if (auto const heading = entry_heading(entry); !heading.empty())
        out += "*" + markdown_escape(heading) + "*\n\n";
    out += markdown_escape(sentence(effective_phrase(entry, true))) + base_words(entry);
    if (auto const words = application(entry); !words.empty())
        out += fmt::format(" **{}**", words);
    out += " " + markdown_escape(sentence(words_phrase(entry, view))) + "\n\n";
    if (entry.applied.base == Base::Mismatch)
        out += mismatch(entry.applied);
    for (auto const& diagnostic : entry.applied.diagnostics)
        out += fmt::format("- **{}:** {}\n",
                           severity_word(diagnostic.severity),
                           markdown_escape(diagnostic.message));
    return out + (entry.applied.diagnostics.empty() ? "" : "\n");
}

} // namespace

std::string markdown_facts(BillPreview const& report) {
    std::string out;
    if (!report.bill_file.empty()) {
        auto read = "Read from " + report.bill_file;
        for (std::size_t i = 0; i < report.statutes.size(); ++i)
            read += (i == 0 ? "; statutes: " : ", ") + report.statutes[i];
        out += markdown_escape(read + ".") + "\n\n";
    }
    if (!is_covered(report))
        out += "**" + markdown_escape(coverage_sentence(report)) + "**\n\n";
    return out;
}

void add_table(MarkdownPage& page, BillPreview const& report) {
    std::string rows;
    for (auto const& entry : report.entries)
        if (entry.amendment != nullptr)
            rows += markdown_rows(place_of(entry), entry.comparison);
    page.add(MarkdownRank::Table, "the table of what changes in the law", markdown_table(rows));
}

void add_entries(MarkdownPage& page, BillPreview const& report, std::size_t level) {
    for (auto const& entry : report.entries) {
        if (entry.amendment == nullptr)
            continue;
        auto const& amendment = *entry.amendment;
        auto const view = view_in_force(entry);
        page.add(MarkdownRank::Head, "", entry_text(entry, view, level));
        page.add(MarkdownRank::Section,
                 "the effects of " + amendment_phrase(amendment),
                 markdown_changes(entry.comparison));
        auto const name = "the text of " + amendment_phrase(amendment);
        if (amendment.action == Action::Other)
            page.add(MarkdownRank::Redline, name, markdown_plain(view));
        else
            add_redline(page, name, entry.comparison.change, view);
        add_later_versions(page, amendment_phrase(amendment), entry.comparison, level + 1);
    }
}

std::string markdown_coverage(BillPreview const& report) {
    auto const words = markdown_escape(coverage_sentence(report));
    auto out = is_covered(report) ? words : "**" + words + "**";
    if (auto const lines = lines_sentence(report); !lines.empty())
        out += " " + markdown_escape(lines);
    return out + "\n\n";
}

} // namespace nutmeg
