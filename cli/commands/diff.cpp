#include "cli/commands/commands.hpp"
#include "cli/commands/reports/diff_folder.hpp"
#include "cli/commands/reports/findings_output.hpp"
#include "cli/commands/reports/write_brief.hpp"
#include "cli/docx/render.hpp"
#include "cli/html/render.hpp"
#include "cli/json/json_lines.hpp"
#include "cli/markdown/render.hpp"
#include "cli/options/change_option.hpp"
#include "cli/options/date_option.hpp"
#include "cli/options/impact_option.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/terminal/render.hpp"
#include "corpus/edition_diff.hpp"
#include "corpus/impact/preview_impact.hpp"
#include "corpus/lookup/editions.hpp"
#include "corpus/lookup/find_law.hpp"
#include "corpus/lookup/typed_citation.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/parallel.hpp"
#include "corpus/store/statutes.hpp"
#include "diff/drafting/history_note_draft.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/error.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

namespace nutmeg {

namespace {

struct DiffOptions {
    std::string old_path;
    std::string new_path;
    /// Two sections of editions of the statutes, in place of files.
    std::optional<std::pair<TypedCitation, TypedCitation>> sections;
    std::vector<std::string> statutes; ///< editions of `sections`
    bool whole = false;
    bool note = false;
    std::string on; ///< ISO date, or empty
    HistoryDraftOptions draft;
    std::size_t max_input = 0;
    bool no_impact = false;
    ChangeOrigin origin;
    bool brief = false;
    BaselineOptions baseline;
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

void write_report(DiffReport const& report,
                  ImpactReport const* impact,
                  DiffOptions const& options) {
    auto const& output = options.output;
    if (output.kind() == Format::Docx)
        write_bytes(output, render_docx(report, options.origin, impact));
    else if (output.kind() == Format::Jsonl)
        write_json_lines(report, impact, output);
    else if (output.kind() == Format::Markdown)
        write(output, render_markdown(report, impact, output.max_length));
    else if (output.kind() == Format::Html)
        write(output, render_html(report, impact));
    else
        write(output, render_term(report, output.term(), impact));
}

/// The section that "53a-83@2025" names. Null if that edition has none; throws
/// Error if there is no such edition.
std::shared_ptr<Section const> section_named(SectionStore& law, TypedCitation const& citation) {
    std::string fault;
    auto section = section_in_edition(law, citation.number, citation.edition, fault);
    if (!fault.empty())
        throw Error(citation.number + "@" + citation.edition, 0, fault);
    return section;
}

/// The citation of one section with its edition, if the operand is one and no file; else nothing.
std::optional<TypedCitation> dated_citation(std::string const& operand) {
    std::error_code ignored;
    auto const at = operand.rfind('@');
    // "law.db@2025" is an edition of a store.
    if (at == std::string::npos || std::filesystem::exists(operand, ignored)
        || std::filesystem::exists(operand.substr(0, at), ignored))
        return std::nullopt;
    auto read = read_typed_citations(operand);
    if (!read.fault.empty())
        throw CLI::ValidationError("OLD NEW", read.fault);
    auto const& citation = read.citations.front();
    if (read.citations.size() != 1 || citation.edition.empty() || !citation.path.empty()
        || citation.kind != TypedCitation::Kind::Section)
        throw CLI::ValidationError(
            "OLD NEW", "\"" + operand + "\" is not one section of an edition, as in 53a-83@2025");
    return citation;
}

/// Whether the finding may have changed what was found: it is in the page of a section, a page
/// cannot be read, or an edition must be made again.
bool is_about_section(Diagnostic const& finding,
                      Statutes& law,
                      std::pair<TypedCitation, TypedCitation> const& sections) {
    if (exit_code({finding}) == ExitCode::Unreadable
        || finding.code == DiagnosticCode::StaleEdition)
        return true;
    auto const is_in = [&](TypedCitation const& citation) {
        auto const source = law.source_of(citation.number);
        return source && source->file == finding.file;
    };
    return is_in(sections.first) || is_in(sections.second);
}

/// Two editions of one section, or two sections.
DiffReport compare_sections(DiffOptions const& options, Statutes& law) {
    auto const& [old_citation, new_citation] = *options.sections;
    auto const as_of = [&](std::shared_ptr<Section const> const& section) {
        return section && !options.on.empty()
                 ? std::make_shared<Section const>(section_at_date(*section, options.on))
                 : section;
    };
    auto old_section = as_of(section_named(law, old_citation));
    auto new_section = as_of(section_named(law, new_citation));
    bool const are_two = compare_section_numbers(old_citation.number, new_citation.number) != 0;
    if (!old_section && (are_two || !new_section))
        throw Error(options.old_path, 0, missing_section(law, old_citation.number));
    if (!new_section && are_two)
        throw Error(options.new_path, 0, missing_section(law, new_citation.number));
    auto const empty_like = [](Section const& other) {
        auto empty = std::make_shared<Section>();
        empty->numbers = other.numbers;
        empty->last_numbers = other.last_numbers;
        empty->catchline = other.catchline;
        return empty;
    };
    if (!old_section)
        old_section = empty_like(*new_section);
    if (!new_section)
        new_section = empty_like(*old_section);
    DiffReport report;
    report.old_name = options.old_path;
    report.new_name = options.new_path;
    auto comparison = compare(old_section, new_section);
    // A heading may print both numbers.
    report.has_two_sections = are_two && old_section->citation() != new_section->citation();
    if (report.has_two_sections && comparison.change != SectionChange::Unchanged)
        comparison.change = SectionChange::Compared;
    if (comparison.change == SectionChange::Unchanged)
        ++report.unchanged;
    else
        report.comparisons.push_back(std::move(comparison));
    for (auto& finding : law.diagnostics())
        if (is_about_section(finding, law, *options.sections))
            report.diagnostics.push_back(std::move(finding));
    return report;
}

/// @param law      where the impact is searched
/// @param new_law  the law after the changes
ExitCode write_all(DiffReport const& report,
                   SectionStore& law,
                   SectionStore& new_law,
                   DiffOptions const& options) {
    RunFindings findings("nutmeg diff");
    findings.add(report.diagnostics, "");
    bool const is_findings = is_findings_format(options.output.kind());
    // One section does not become the other.
    auto const impact =
        options.no_impact || options.note || options.brief || report.has_two_sections
            ? std::nullopt
            : impact_of(changed_sections(report), law);
    if (impact)
        findings.add_missing(impact->diagnostics, "");
    findings.remove_known(options.baseline, BaselineFiles(), options.max_input);
    auto const code = findings.exit_code();
    findings.print(options.output.kind());
    if (is_findings) {
        write_findings(findings.report(), options.output, code, options.max_input);
        return code;
    }
    if (options.note)
        write(options.output, notes(report, options.draft));
    else if (options.brief)
        write_brief(report, law, options.output);
    else if (options.output.kind() == Format::Html && is_folder(options.output.file))
        write_folder(report, impact ? &*impact : nullptr, law, new_law, options.output.file);
    else
        write_report(report, impact ? &*impact : nullptr, options);
    return code;
}

ExitCode diff(DiffOptions const& options) {
    if (options.sections) {
        Statutes law(statutes_or_default(options.statutes), options.max_input);
        return write_all(compare_sections(options, law), law, law, options);
    }
    auto const old_edition = open_store(options.old_path, options.max_input);
    auto const new_edition = open_store(options.new_path, options.max_input);
    if (!new_edition->take_typography(*old_edition))
        old_edition->take_typography(*new_edition);
    auto const report = diff_editions(*old_edition, *new_edition, options.whole, options.on);
    return write_all(report, *old_edition, *new_edition, options);
}

} // namespace

void add_diff(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<DiffOptions>();
    auto* command = app.add_subcommand(
        "diff", "Compare two pages, folders or texts of statutes, section by section");
    constexpr auto operand_help =
        "Page, folder of pages, or text; or a section of an edition of --statutes, as in "
        "53a-83@2025";
    command->add_option("OLD", options->old_path, operand_help)->required();
    command->add_option("NEW", options->new_path, operand_help)->required();
    add_statutes_option(*command, options->statutes);
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
    command
        ->add_option(
            "--act", options->draft.act, "With --note: the amending act, as in \"P.A. 26-98\"")
        ->type_name("ACT");
    command
        ->add_option("--effective",
                     options->draft.effective,
                     "With --note: effective date, as in 2026-07-01")
        ->type_name("DATE");
    add_impact_option(*command, options->no_impact);
    add_input_option(*command, options->max_input);
    add_output_options(*command,
                       options->output,
                       {"term", "html", "docx", "markdown", "jsonl", "sarif", "junit", "github"});
    add_change_options(*command, options->origin.author, options->origin.date);
    add_brief_option(*command, options->brief);
    add_length_option(*command, options->output);
    add_baseline_options(*command, options->baseline);
    command->callback([options, &selected] {
        auto const old_citation = dated_citation(options->old_path);
        auto const new_citation = dated_citation(options->new_path);
        if (old_citation.has_value() != new_citation.has_value())
            throw CLI::ValidationError(
                "OLD NEW", "compare two sections, as in 53a-83@2025 53a-83@2026, or two files");
        if (old_citation)
            options->sections.emplace(*old_citation, *new_citation);
        if (options->note && old_citation
            && compare_section_numbers(old_citation->number, new_citation->number) != 0)
            throw CLI::ValidationError(
                "--note", "has the changes of one section. Name two editions of the same section");
        check_brief(options->brief, options->output);
        check_length(options->output);
        auto inputs = options->sections ? statutes_or_default(options->statutes)
                                        : std::vector{options->old_path, options->new_path};
        inputs.push_back(options->baseline.known);
        check_files(inputs, {options->output.file, options->baseline.new_file});
        selected = [options] { return diff(*options); };
    });
}

} // namespace nutmeg
