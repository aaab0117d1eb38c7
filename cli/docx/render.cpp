#include "cli/docx/render.hpp"

#include "cli/docx/report_parts.hpp"
#include "cli/docx/text_bookmarks.hpp"
#include "cli/docx/tracked_text.hpp"
#include "cli/report/amended_sections.hpp"
#include "cli/report/application.hpp"
#include "cli/report/conflict_wording.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/source_names.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/join.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace nutmeg {

namespace {

constexpr char const* text_style = "ReportText";

void append(DocxBlocks& blocks, std::vector<DocxParagraph> paragraphs) {
    for (auto& paragraph : paragraphs)
        blocks.emplace_back(std::move(paragraph));
}

/// What introduces the tracked text.
void add_text_heading(DocxBlocks& blocks) {
    add_paragraph(blocks, "Heading1", "Text of the amended sections");
    add_paragraph(blocks,
                  text_style,
                  "Deleted and inserted words are tracked changes. Accept all changes for the text "
                  "as amended; reject all for the law before.",
                  DocxFormat::Quiet);
}

/// The text as a bill leaves it. No bill amends the heading, which is not law.
void add_text(DocxBlocks& blocks,
              Comparison const& comparison,
              std::string const& number,
              TextBookmarks& bookmarks) {
    auto const& law = comparison.old_section->heading;
    DocxParagraph heading{"Heading2", {}};
    heading.runs.push_back({printable(law.empty() ? comparison.new_section->heading : law)});
    if (!heading.runs.front().words.empty()) {
        heading.bookmark = bookmarks.add(number);
        blocks.emplace_back(std::move(heading));
    }
    append(blocks, tracked_text(comparison));
    add_later_versions(blocks, comparison);
}

/// The text of an entry that is no section of the General Statutes, or is by itself.
void add_text(DocxBlocks& blocks, PreviewEntry const& entry, TextBookmarks& bookmarks) {
    if (!entry.target.empty() && entry.act_section.empty()) {
        add_text(blocks, entry.comparison, entry.target, bookmarks);
        return;
    }
    add_paragraph(blocks,
                  "Heading2",
                  fmt::format("{} {}", amendment_label(*entry.amendment), action_phrase(entry)));
    append(blocks, tracked_text(entry.amendment->text, entry.amendment->action == Action::New));
}

DocxBlocks amended_text(PreviewReport const& report, TextBookmarks& bookmarks) {
    DocxBlocks blocks;
    auto const amended = amended_sections(report);
    if (amended.sections.empty())
        return blocks;
    add_text_heading(blocks);
    for (auto const& section : amended.sections) {
        if (section.comparison != nullptr) {
            add_text(blocks, *section.comparison, section.number, bookmarks);
            continue;
        }
        for (auto const* entry : section.entries)
            add_text(blocks, *entry, bookmarks);
    }
    return blocks;
}

void add_head(DocxBlocks& blocks,
              std::string const& name,
              std::string const& title,
              std::string const& verdict) {
    add_paragraph(blocks, text_style, name, DocxFormat::Quiet);
    add_paragraph(blocks, "ReportTitle", title);
    add_paragraph(blocks, text_style, verdict, DocxFormat::Bold);
}

void add_coverage(DocxBlocks& blocks, BillPreview const& bill) {
    add_paragraph(blocks,
                  text_style,
                  coverage_sentence(bill),
                  is_covered(bill) ? DocxFormat::Plain : DocxFormat::Alarm);
    add_paragraph(blocks, text_style, lines_sentence(bill), DocxFormat::Quiet);
}

/// The files that the report was made from.
void add_sources(DocxBlocks& blocks, std::vector<ReportSource> const& notes) {
    if (notes.empty())
        return;
    add_paragraph(blocks, "Heading3", "Sources");
    for (auto const& note : notes) {
        auto words = note.name + (note.name.empty() ? "" : ": ") + note.path;
        words += note.detail.empty() ? "" : ", " + note.detail;
        add_paragraph(blocks, "ReportList", words, DocxFormat::Quiet);
    }
}

void add_days(DocxBlocks& blocks, PreviewReport const& report) {
    if (report.days.size() < 2 && report.on.empty())
        return;
    add_paragraph(blocks, "Heading3", "Takes effect");
    for (auto const& phrase : day_phrases(report))
        add_paragraph(blocks, "ReportList", phrase.day + ": " + phrase.sections);
}

void add_bills(DocxBlocks& blocks, PreviewReport const& report, TextBookmarks const& bookmarks) {
    add_paragraph(blocks, "Heading1", "What changes in the law");
    for (std::size_t i = 0; i < report.bills.size(); ++i) {
        auto const& bill = report.bills[i];
        if (report.bills.size() > 1) {
            add_paragraph(blocks, "Heading2", report.names[i]);
            add_paragraph(blocks, text_style, bill.act ? bill.act->title : std::string());
            add_paragraph(blocks, text_style, verdict_sentence(bill), DocxFormat::Bold);
            add_coverage(blocks, bill);
        }
        for (auto const& entry : bill.entries)
            if (entry.amendment != nullptr)
                add_entry(blocks,
                          entry,
                          entry.act_section.empty() ? bookmarks.of(entry.target) : std::string());
    }
}

void add_combined(DocxBlocks& blocks, PreviewReport const& report, TextBookmarks const& bookmarks) {
    if (report.sections.empty())
        return;
    add_paragraph(blocks,
                  "Heading1",
                  report.bills.size() > 1 ? "All bills combined" : "All sections combined");
    for (auto const& section : report.sections) {
        add_paragraph(blocks, "Heading2", combined_heading(section, report));
        add_paragraph(blocks,
                      text_style,
                      section_heading(section.comparison),
                      DocxFormat::Italic,
                      bookmarks.of(section.number));
        add_paragraph(blocks,
                      text_style,
                      combined_sentence(section, report),
                      section.conflicts.empty() ? DocxFormat::Plain : DocxFormat::Alarm);
        for (auto const& conflict : section.conflicts)
            add_conflict(blocks, conflict, report);
        add_changes(blocks, section.comparison);
    }
}

void add_versions_by_date(DocxBlocks& blocks, PreviewReport const& report) {
    if (report.by_date.empty())
        return;
    add_paragraph(blocks, "Heading1", "Changes by date");
    for (auto const& section : report.by_date)
        for (auto const& version : section.versions) {
            add_paragraph(blocks,
                          "Heading2",
                          fmt::format("{}, section {}", from_phrase(version.day), section.number));
            add_paragraph(blocks, text_style, version_sentence(version, section.number, report));
            add_changes(blocks, version.comparison);
        }
}

std::string date_of(PreviewReport const& report) {
    auto const& bills = report.bills;
    return bills.size() == 1 && bills.front().act ? bills.front().act->approved : std::string();
}

} // namespace

std::string render_docx(PreviewReport const& report,
                        ChangeOrigin const& origin,
                        ImpactReport const* impact) {
    bool const one = report.bills.size() == 1;
    auto const name = one ? act_heading(report.bills.front()) : join_with_and(report.names);
    auto const title = one && report.bills.front().act ? report.bills.front().act->title : "";
    DocxDocument document;
    document.title = name + ": effect on the law";
    document.author = origin.author.empty() ? name : origin.author;
    document.date = origin.date.empty() ? date_of(report) : origin.date;
    TextBookmarks bookmarks;
    auto text = amended_text(report, bookmarks);
    auto& blocks = document.blocks;
    add_head(blocks,
             name,
             title.empty() ? "Effect on the law" : title,
             one ? verdict_sentence(report.bills.front()) : verdict_sentence(report));
    add_paragraph(blocks, text_style, on_sentence(report), DocxFormat::Bold);
    if (one)
        add_coverage(blocks, report.bills.front());
    add_paragraph(blocks, text_style, law_sentence(report), DocxFormat::Quiet);
    add_days(blocks, report);
    if (!one)
        add_combined(blocks, report, bookmarks);
    add_bills(blocks, report, bookmarks);
    if (one)
        add_combined(blocks, report, bookmarks);
    add_versions_by_date(blocks, report);
    std::move(text.begin(), text.end(), std::back_inserter(blocks));
    if (impact != nullptr)
        add_impact(blocks, *impact);
    add_findings(blocks, all_diagnostics(report), "");
    add_sources(blocks, report_sources(report));
    add_colophon(blocks);
    return docx_file(document);
}

std::string render_docx(DiffReport const& report,
                        ChangeOrigin const& origin,
                        ImpactReport const* impact) {
    DocxDocument document;
    auto const names = compared_names(report);
    document.title = names.old_name + " and " + names.new_name + " compared";
    document.author = origin.author.empty() ? names.new_name : origin.author;
    document.date = origin.date;
    TextBookmarks bookmarks;
    DocxBlocks text;
    for (auto const& comparison : report.comparisons) {
        auto heading = tracked_heading(comparison);
        heading.bookmark = bookmarks.add(citation_of(comparison));
        text.emplace_back(std::move(heading));
        append(text, tracked_text(comparison));
        add_later_versions(text, comparison);
    }
    auto& blocks = document.blocks;
    add_head(blocks, compared_phrase(report), names.new_name, verdict_sentence(report));
    if (!report.comparisons.empty())
        add_paragraph(blocks, "Heading1", "What changes in the law");
    for (auto const& comparison : report.comparisons) {
        add_paragraph(blocks,
                      "Heading2",
                      section_heading(comparison),
                      DocxFormat::Plain,
                      bookmarks.of(citation_of(comparison)));
        add_paragraph(blocks,
                      text_style,
                      sentence(std::string(change_word(comparison.change)) + "; "
                               + changed_words_phrase(comparison)));
        add_changes(blocks, comparison);
    }
    if (!report.comparisons.empty())
        add_text_heading(blocks);
    std::move(text.begin(), text.end(), std::back_inserter(blocks));
    if (impact != nullptr)
        add_impact(blocks, *impact);
    add_findings(blocks, report.diagnostics, report.new_name);
    add_sources(blocks, report_sources(report));
    add_colophon(blocks);
    return docx_file(document);
}

} // namespace nutmeg
