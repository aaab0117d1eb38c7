#include "cli/markdown/render.hpp"

#include "cli/markdown/escape.hpp"
#include "cli/markdown/parts.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/source_names.hpp"
#include "cli/report/wording.hpp"

#include <fmt/format.h>

namespace nutmeg {

std::string render_markdown(DiffReport const& report,
                            ImpactReport const* impact,
                            std::size_t max_length) {
    MarkdownPage page;
    auto const names = compared_names(report);
    auto const paths = compared_paths_sentence(report);
    page.add(MarkdownRank::Head,
             "",
             markdown_heading(1, "From " + names.old_name + " to " + names.new_name) + "**"
                 + markdown_escape(verdict_sentence(report)) + "**\n\n"
                 + (paths.empty() ? paths : markdown_escape_start(paths) + "\n\n"));
    std::string rows;
    for (auto const& comparison : report.comparisons)
        rows += markdown_rows(citation_of(comparison), comparison);
    page.add(MarkdownRank::Table, "the table of what changes in the law", markdown_table(rows));
    for (auto const& comparison : report.comparisons) {
        auto const view = view_in_force(comparison);
        page.add(MarkdownRank::Head,
                 "",
                 markdown_heading(2, section_heading(comparison))
                     + fmt::format("{}: {}.\n\n",
                                   change_word(comparison.change),
                                   changed_words_phrase(comparison)));
        auto const name = "section " + citation_of(comparison);
        page.add(MarkdownRank::Section, "the effects in " + name, markdown_changes(comparison));
        add_redline(page, "the text of " + name, comparison.change, view);
        add_later_versions(page, name, comparison, 3);
    }
    add_impact(page, impact);
    page.add(MarkdownRank::Findings,
             "the findings",
             markdown_diagnostics(report.diagnostics, report.new_name));
    return page.take(max_length);
}

} // namespace nutmeg
