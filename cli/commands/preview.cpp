#include "corpus/preview/preview.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/reports/findings_output.hpp"
#include "cli/commands/reports/preview_run.hpp"
#include "cli/commands/reports/write_brief.hpp"
#include "cli/operands/bill_files.hpp"
#include "cli/options/after_option.hpp"
#include "cli/options/change_option.hpp"
#include "cli/options/choice.hpp"
#include "cli/options/date_option.hpp"
#include "cli/options/impact_option.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/report/wording.hpp"
#include "corpus/files/sha256.hpp"
#include "corpus/impact/preview_impact.hpp"
#include "corpus/store/law_text.hpp"
#include "diff/floor/amended_act.hpp"
#include "parser/amendment_file.hpp"
#include "parser/statutes/page.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <utility>

namespace nutmeg {

namespace {

struct PreviewArguments {
    std::vector<std::string> bills;
    std::vector<std::string> amendments;
    std::string form; ///< as typed
    std::string section;
    std::string on;
    std::string redline = "marks";
    std::vector<std::string> statutes;
    std::size_t max_input = 0;
    std::vector<std::string> after;
    bool no_impact = false;
    ChangeOrigin origin;
    bool brief = false;
    bool each = false; ///< each bill by itself
    BaselineOptions baseline;
    Output output;
};

/// The form typed for --as; Auto if it is empty.
AmendmentForm form_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, AmendmentForm>, 3> forms{{
        {"bill", AmendmentForm::Bill},
        {"text", AmendmentForm::Edited},
        {"instructions", AmendmentForm::Instructions},
    }};
    for (auto const& [known, form] : forms)
        if (known == name)
            return form;
    return AmendmentForm::Auto;
}

AmendmentFormat format_of(PreviewArguments const& options) {
    AmendmentFormat format;
    format.section = options.section;
    format.form = form_named(options.form);
    return format;
}

/// The bytes of the file, which becomes one of the inputs.
std::string read_input(std::string const& path, std::size_t most, std::vector<InputFile>& inputs) {
    auto bytes = read_file(path, most);
    inputs.push_back({path, sha256_hex(bytes)});
    return bytes;
}

/// The bill after the floor amendments.
AmendmentFile read_amended(std::string const& bill,
                           PreviewArguments const& options,
                           LawText const& law,
                           std::vector<InputFile>& inputs) {
    auto const bytes = read_input(bill, options.max_input, inputs);
    std::vector<FloorFile> amendments;
    amendments.reserve(options.amendments.size());
    for (auto const& path : options.amendments)
        amendments.push_back({read_input(path, options.max_input, inputs), path});
    AmendmentFile file;
    file.name = bill;
    file.act = std::make_shared<Act const>(amended_act(bytes, bill, amendments, law));
    return file;
}

/// The files that can be read; a finding says why another cannot.
std::vector<AmendmentFile> read_bills(PreviewArguments const& options,
                                      LawText const& law,
                                      RunFindings& findings,
                                      std::vector<InputFile>& inputs) {
    std::vector<AmendmentFile> files;
    files.reserve(options.bills.size());
    for (auto const& bill : options.bills)
        try {
            files.push_back(
                options.amendments.empty() ? read_amendment(
                    read_input(bill, options.max_input, inputs), bill, format_of(options), law)
                                           : read_amended(bill, options, law, inputs));
        } catch (Error const& error) {
            findings.add({error.diagnostic()}, bill);
        }
    return files;
}

/// Applies the bills together, adds what is found, and returns the report in the format; empty if
/// a bill cannot be read, because without it the others would do something else, if the format has
/// only findings, or if the brief was written.
std::string preview_together(PreviewArguments const& options,
                             Statutes& statutes,
                             RunFindings& findings) {
    std::vector<InputFile> inputs;
    auto const files = read_bills(options, law_text(statutes), findings, inputs);
    if (files.empty())
        return {};
    bool const is_incomplete = files.size() < options.bills.size();
    PreviewOptions preview_options;
    preview_options.on = options.on;
    preview_options.redline = redline_source(options.redline);
    auto const report = report_on(files, std::move(inputs), statutes, preview_options, findings);
    std::vector<std::string> targets;
    for (auto const& bill : report.bills)
        for (auto const& entry : bill.entries)
            targets.push_back(entry.target);
    point_to_sample(statutes, targets);
    if (is_incomplete && !is_findings_format(options.output.kind()))
        return {};
    if (options.brief) {
        write_brief(report, statutes, options.output);
        return {};
    }
    auto const impact = options.no_impact || options.output.kind() == Format::Akn
                          ? std::nullopt
                          : impact_of(changed_sections(report), statutes);
    if (impact)
        add_impact(report, *impact, findings);
    auto const* const found = impact ? &*impact : nullptr;
    if (is_findings_format(options.output.kind()))
        return {};
    return rendered(report, found, statutes, options.origin, options.output);
}

/// Previews each bill by itself. The reports follow each other; in the terminal, each under the
/// path of its bill. Returns the paths of the bills.
std::vector<std::string> preview_each(PreviewArguments const& options,
                                      Statutes& statutes,
                                      OutputStream* out,
                                      RunFindings& findings) {
    auto const files = bill_files(options.bills, options.max_input);
    report_others(files);
    findings.add(files.unreadable, "");
    if (files.bills.empty())
        findings.add({Error(options.bills.front(), 0, "no bill in this directory").diagnostic()},
                     options.bills.front());
    auto one = options;
    for (auto const& bill : files.bills) {
        one.bills = {bill};
        auto const text = preview_together(one, statutes, findings);
        if (out == nullptr || text.empty())
            continue;
        if (options.output.kind() == Format::Term)
            out->write(printable(bill) + "\n\n" + text + "\n");
        else
            out->write(text);
    }
    return files.bills;
}

/// Says why there is no report of bills that are applied together.
void report_missing(std::vector<std::string> const& bills,
                    std::vector<std::string> const& unreadable,
                    Output const& output) {
    if (unreadable.empty() || unreadable.size() == bills.size()
        || is_findings_format(output.kind()))
        return;
    std::string names;
    for (auto const& file : unreadable)
        names += (names.empty() ? "" : ", ") + printable(file);
    print_message(fmt::format("no report was written, because it would be without {}. Correct the "
                              "name or the file, or preview each bill by itself with --each",
                              names));
}

ExitCode preview_bills(PreviewArguments const& options) {
    RunFindings findings("nutmeg preview");
    Statutes statutes(statutes_or_default(options.statutes), options.max_input);
    findings.add_code(amend_by_acts(statutes, options.after, options.max_input));
    bool const is_findings = is_findings_format(options.output.kind());
    std::string text;
    auto bills = options.bills;
    if (options.each) {
        std::optional<OutputStream> out;
        if (!is_findings)
            out.emplace(options.output);
        bills = preview_each(options, statutes, out ? &*out : nullptr, findings);
        if (out)
            out->close();
    } else {
        text = preview_together(options, statutes, findings);
    }
    findings.remove_known(options.baseline, BaselineFiles(options.bills, bills), options.max_input);
    auto const code = findings.exit_code();
    findings.print(options.output.kind());
    if (!options.each && bills.size() > 1)
        report_missing(bills, findings.unreadable_among(bills), options.output);
    if (is_findings) {
        write_findings(findings.report(), options.output, code, options.max_input);
        return code;
    }
    if (!text.empty() && options.output.kind() == Format::Docx)
        write_bytes(options.output, text);
    else if (!text.empty())
        write(options.output, text);
    return code;
}

/// --as and --section: what the file is.
void add_form_options(CLI::App& command, PreviewArguments& options) {
    auto* form = command.add_option("--as",
                                    options.form,
                                    "Override the detected file type: bill, text (sections as "
                                    "amended) or instructions");
    restrict_to(*form, "form", {"bill", "text", "instructions"});
    command
        .add_option("--section",
                    options.section,
                    "The file is the text of this section as amended, without a heading")
        ->type_name("NUMBER");
}

/// Options that exclude each other. A folder implies --each.
void check_bills(PreviewArguments& options) {
    bool const is_folder = has_folder(options.bills);
    options.each = options.each || is_folder;
    if (options.each && options.brief)
        throw CLI::ValidationError("--brief", "is for bills that are applied together");
    if (options.each && !is_findings_format(options.output.kind())
        && options.output.kind() != Format::Term && options.output.kind() != Format::Jsonl)
        throw CLI::ValidationError(
            "--format",
            "has one report, but there is one for each bill. Use term, jsonl, sarif, junit or "
            "github, or preview the bills together");
    if (is_folder && !(options.section + options.form).empty())
        throw CLI::ValidationError("--as and --section", "are for files. Name them");
    if (is_folder && !options.amendments.empty())
        throw CLI::ValidationError("--amendment", "applies to one bill. Name it");
    if (options.bills.size() > 1 && !options.amendments.empty())
        throw CLI::ValidationError("--amendment", "applies to one bill. Give one BILL");
    if (options.bills.size() > 1 && !options.section.empty())
        throw CLI::ValidationError("--section", "names the section of one file. Give one BILL");
    if (!options.section.empty() && !options.form.empty() && options.form != "text")
        throw CLI::ValidationError("--section", "implies --as text. Omit --as");
    if (!options.amendments.empty() && !(options.section + options.form).empty())
        throw CLI::ValidationError("--amendment", "applies to a bill. Omit --as and --section");
}

void check_options(PreviewArguments& options) {
    check_bills(options);
    check_brief(options.brief, options.output);
    check_length(options.output);
    auto inputs = statutes_or_default(options.statutes);
    inputs.insert(inputs.end(), options.bills.begin(), options.bills.end());
    inputs.insert(inputs.end(), options.amendments.begin(), options.amendments.end());
    inputs.insert(inputs.end(), options.after.begin(), options.after.end());
    inputs.push_back(options.baseline.known);
    check_files(inputs, {options.output.file, options.baseline.new_file});
}

} // namespace

void add_preview(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<PreviewArguments>();
    auto* command = app.add_subcommand("preview", "Show the effect of a bill on the law");
    command
        ->add_option(
            "BILL",
            options->bills,
            "Bill, public act, edited section or instructions (HTML, .docx or text; - for standard "
            "input); several are applied together, in order. Of a folder, each bill is previewed "
            "by itself")
        ->required();
    command->add_flag("--each",
                      options->each,
                      "Preview each bill by itself, not all together (implied by a folder)");
    auto* amendment = command->add_option(
        "--amendment",
        options->amendments,
        "Floor amendment to apply to the bill first; line numbers refer to the file copy "
        "(repeatable)");
    repeat_with_one_value(amendment)->type_name("AMENDMENT");
    add_form_options(*command, *options);
    add_date_option(*command,
                    options->on,
                    "Apply only what is in effect on this date, to the law as of this date: "
                    "2026-10-01 or \"October 1, 2026\"");
    auto* redline = command->add_option("--redline",
                                        options->redline,
                                        "Show the bill's own marks (marks, the default) or the "
                                        "fewest changed words (minimal)");
    restrict_to(*redline, "source", {"marks", "minimal"});
    add_statutes_option(*command, options->statutes);
    add_input_option(*command, options->max_input);
    add_after_option(*command, options->after);
    add_impact_option(*command, options->no_impact);
    add_output_options(
        *command,
        options->output,
        {"term", "html", "docx", "markdown", "jsonl", "akn", "sarif", "junit", "github"});
    add_change_options(*command, options->origin.author, options->origin.date);
    add_brief_option(*command, options->brief);
    add_length_option(*command, options->output);
    add_baseline_options(*command, options->baseline);
    command->callback([options, &selected] {
        check_options(*options);
        selected = [options] { return preview_bills(*options); };
    });
}

} // namespace nutmeg
