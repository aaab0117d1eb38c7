#include "cli/commands/commands.hpp"
#include "cli/commands/lint_bill.hpp"
#include "cli/json/corpus_json.hpp"
#include "cli/lint/reports.hpp"
#include "cli/options/after_option.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/hyperlink.hpp"
#include "corpus/lint/statute_lint.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/statutes/copied/read_page.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <memory>

namespace nutmeg {

namespace {

struct LintOptions {
    std::vector<std::string> paths;
    std::vector<std::string> statutes; ///< the statutes that a bill is checked against
    std::vector<std::string> after;    ///< acts that amended those statutes before the bill
    LintOutput lint_output;
};

void reject_bills(Collection const& collection, SectionStore& statutes) {
    for (auto const& file : collection.files())
        if (file.section_count == 0 && statutes.is_act(file.name))
            throw Error(file.name, 0, "is a bill or act. Lint it by itself, with --statutes");
}

/// Whether the only path is a text or page, or standard input (which can be read only once).
bool is_one_file(std::vector<std::string> const& paths) {
    if (paths.size() != 1 || is_store(paths.front()))
        return false;
    std::error_code ignored;
    auto const status = std::filesystem::status(paths.front(), ignored);
    return is_standard_stream(paths.front()) || std::filesystem::is_regular_file(status);
}

std::string finding_row(Finding const& finding, TermOptions const& options) {
    auto const& rule = lint_rule(finding.code);
    auto const location = file_location(printable(finding.file), finding.line);
    return fmt::format("{}{}:{} {}{}: {}: {}: \"{}\": {}\n",
                       options.color ? "\033[1m" : "",
                       options.links ? hyperlink(location, file_uri(finding.file)) : location,
                       options.color ? "\033[0m" : "",
                       finding.citation,
                       finding.path,
                       rule.name,
                       printable(finding.message),
                       printable(finding.quote),
                       rule.advice);
}

std::string summary(std::vector<Finding> const& findings,
                    std::size_t known,
                    Collection const& collection) {
    std::array<std::size_t, lint_code_count> counts{};
    for (auto const& finding : findings)
        ++counts[static_cast<std::size_t>(finding.code)];
    auto text = fmt::format("{} in {}",
                            count_phrase(findings.size(), known == 0 ? "finding" : "new finding"),
                            count_phrase(collection.in_force().size(), "section"));
    text += known == 0 ? "" : fmt::format(", {} in the baseline", known);
    bool first = true;
    for (auto const& rule : lint_rules())
        if (auto const count = counts[static_cast<std::size_t>(rule.code)]; count > 0) {
            text += fmt::format("{} {} {}", first ? ":" : ",", count, rule.name);
            first = false;
        }
    text += ".\n";
    if (auto const unknown = citations_not_given(collection); unknown > 0)
        text += fmt::format("{} of sections not provided were not checked.\n",
                            count_phrase(unknown, "citation"));
    return text;
}

std::string rendered(std::vector<Finding> const& findings,
                     std::size_t known,
                     Collection const& collection,
                     Output const& output) {
    if (output.kind() == Format::Sarif)
        return sarif_report(lint_report(findings));
    if (output.kind() == Format::Junit)
        return junit_report(lint_report(findings));
    bool const lines = output.kind() == Format::Jsonl;
    std::string text;
    for (auto const& finding : findings)
        text += lines ? finding_line(finding) : finding_row(finding, output.term());
    return lines ? text : text + summary(findings, known, collection);
}

/// Prints what could not be read in the files and sections.
ExitCode report_reading(Collection const& collection) {
    auto code = ExitCode::Done;
    for (auto const& file : collection.files()) {
        print_diagnostics(file.name, file.diagnostics);
        code = std::max(code, exit_code(file.diagnostics));
    }
    for (auto const& [section, file] : collection.in_force()) {
        Diagnostics problems;
        std::copy_if(section->diagnostics.begin(),
                     section->diagnostics.end(),
                     std::back_inserter(problems),
                     [](auto const& one) { return one.severity == Severity::Problem; });
        print_diagnostics(file->name, problems);
        code = std::max(code, exit_code(problems));
    }
    return code;
}

ExitCode lint_collection(Collection const& collection, LintOutput const& lint_output) {
    auto const code = report_reading(collection);
    auto all = lint(collection);
    auto const size = all.size();
    auto const findings = apply_baseline(std::move(all), lint_output);
    write(lint_output.output,
          rendered(findings, size - findings.size(), collection, lint_output.output));
    return findings.empty() ? code : std::max(code, ExitCode::Findings);
}

ExitCode lint_statutes(LintOptions const& options) {
    if (!is_one_file(options.paths)) {
        Statutes law(statutes_or_default(options.paths), options.lint_output.max_input);
        Collection const collection(law);
        reject_bills(collection, law);
        return lint_collection(collection, options.lint_output);
    }
    auto const& path = options.paths.front();
    auto const bytes = read_file(path, options.lint_output.max_input);
    bool const statutes = is_published_page(bytes) || is_statutes(bytes, path);
    if (!statutes && detect_format(bytes) != DocumentFormat::Html)
        return lint_bill_file(bytes, path, options.statutes, options.after, options.lint_output);
    auto const page = open_store(path, bytes);
    Collection const collection(*page);
    if (collection.files().front().section_count == 0 && page->is_act(path))
        return lint_bill_file(bytes, path, options.statutes, options.after, options.lint_output);
    return lint_collection(collection, options.lint_output);
}

} // namespace

void add_lint(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<LintOptions>();
    auto* command = app.add_subcommand("lint", "Report drafting errors in statutes or in a bill");
    command->add_option("STATUTES",
                        options->paths,
                        "Pages or folders of pages; later ones override earlier ones (default: "
                        "$NUTMEG_STATUTES, else the sample); or one bill");
    add_statutes_option(*command, options->statutes);
    add_after_option(*command, options->after);
    add_format_option(*command, options->lint_output.output, {"term", "jsonl", "sarif", "junit"});
    add_file_option(*command, options->lint_output.output);
    auto* known = command->add_option(
        "--baseline", options->lint_output.baseline, "Ignore the findings listed in FILE");
    known->type_name("FILE");
    command
        ->add_option("--write-baseline",
                     options->lint_output.new_baseline,
                     "Write all findings to FILE; they are not reported in this run")
        ->type_name("FILE")
        ->excludes(known);
    add_input_option(*command, options->lint_output.max_input);
    command->callback([options, &selected] {
        auto const& lint_output = options->lint_output;
        auto inputs = options->paths.empty() ? statutes_or_default({}) : options->paths;
        auto const law = statutes_or_default(options->statutes);
        inputs.insert(inputs.end(), law.begin(), law.end());
        inputs.insert(inputs.end(), options->after.begin(), options->after.end());
        inputs.push_back(lint_output.baseline);
        check_files(inputs, {lint_output.output.file, lint_output.new_baseline});
        selected = [options] { return lint_statutes(*options); };
    });
}

} // namespace nutmeg
