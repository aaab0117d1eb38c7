#include "cli/commands/commands.hpp"
#include "cli/commands/date_option.hpp"
#include "cli/commands/impact_option.hpp"
#include "cli/commands/input_option.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/statutes_option.hpp"
#include "cli/html/render.hpp"
#include "cli/json/json_lines.hpp"
#include "cli/terminal/render.hpp"
#include "corpus/edition_diff.hpp"
#include "corpus/impact/preview_impact.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/parallel.hpp"
#include "diff/drafting/history_note_draft.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

namespace nutmeg {

namespace {

struct DiffOptions {
    std::string old_path;
    std::string new_path;
    bool whole = false;
    bool note = false;
    std::string on; ///< ISO date, or empty
    HistoryDraftOptions draft;
    std::size_t max_input = 0;
    bool no_impact = false;
    Output output;
};

/// One History note per section.
std::string notes(DiffReport const& report, HistoryDraftOptions const& draft) {
    std::string lines;
    for (auto const& comparison : report.comparisons)
        if (auto const note = draft_history(comparison, draft); !note.empty())
            lines += std::string(comparison.new_section->citation()) + ": " + note + ".\n";
    return lines;
}

/// Only a few lines are in memory at a time.
void write_json_lines(DiffReport const& report, ImpactReport const* impact, Output const& output) {
    std::optional<ImpactBySection> by_section;
    if (impact != nullptr)
        by_section.emplace(*impact);
    auto const* found = by_section ? &*by_section : nullptr;
    constexpr std::size_t at_once = 64;
    auto const& comparisons = report.comparisons;
    OutputStream stream(output);
    for (std::size_t first = 0; first < comparisons.size(); first += at_once) {
        std::vector<std::string> lines(std::min(at_once, comparisons.size() - first));
        parallel_for(lines.size(),
                     [&](std::size_t i) { lines[i] = diff_line(comparisons[first + i], found); });
        for (auto const& line : lines)
            stream.write(line);
    }
    stream.close();
}

void write_report(DiffReport const& report, ImpactReport const* impact, Output const& output) {
    if (output.kind() == Format::Jsonl)
        write_json_lines(report, impact, output);
    else if (output.kind() == Format::Html)
        write(output, render_html(report, impact));
    else
        write(output, render_term(report, {output.color(), output.width()}, impact));
}

ExitCode diff(DiffOptions const& options) {
    auto const old_edition = open_store(options.old_path, options.max_input);
    auto const new_edition = open_store(options.new_path, options.max_input);
    if (!new_edition->take_typography(*old_edition))
        old_edition->take_typography(*new_edition);
    auto const report = diff_editions(*old_edition, *new_edition, options.whole, options.on);
    print_diagnostics("", report.diagnostics);
    if (options.note) {
        write(options.output, notes(report, options.draft));
    } else {
        auto const impact =
            options.no_impact ? std::nullopt : impact_of(changed_sections(report), *old_edition);
        write_report(report, impact ? &*impact : nullptr, options.output);
    }
    return exit_code(report.diagnostics);
}

} // namespace

void add_diff(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<DiffOptions>();
    auto* command = app.add_subcommand(
        "diff", "Compare two pages, folders or texts of statutes, section by section");
    command->add_option("OLD", options->old_path, "Page, folder of pages, or text")->required();
    command->add_option("NEW", options->new_path, "Page, folder of pages, or text")->required();
    command->add_flag("--whole",
                      options->whole,
                      "NEW is a complete edition: sections only in OLD are repealed (default: NEW "
                      "is a supplement)");
    add_date_option(
        *command, options->on, "Compare both as of this date: 2026-10-01 or \"October 1, 2026\"");
    command->add_flag(
        "--note",
        options->note,
        "Write a History note for each section instead, in the style of the published notes");
    command->add_option(
        "--act", options->draft.act, "With --note: the amending act, as in \"P.A. 26-98\"");
    command->add_option(
        "--effective", options->draft.effective, "With --note: effective date, as in 2026-07-01");
    add_impact_option(*command, options->no_impact);
    add_input_option(*command, options->max_input);
    add_output_options(*command, options->output);
    command->footer("Example: nutmeg diff cgs/2025/pub cgs/2026/sup --format jsonl");
    command->callback([options, &selected] {
        check_files({options->old_path, options->new_path}, {options->output.file});
        selected = [options] { return diff(*options); };
    });
}

} // namespace nutmeg
