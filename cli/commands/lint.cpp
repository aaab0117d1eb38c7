#include "cli/commands/commands.hpp"
#include "cli/commands/lint_bill.hpp"
#include "cli/commands/reports/findings_output.hpp"
#include "cli/findings/baseline.hpp"
#include "cli/findings/finding_report.hpp"
#include "cli/json/corpus_json.hpp"
#include "cli/operands/lint_files.hpp"
#include "cli/options/after_option.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/hyperlink.hpp"
#include "corpus/lint/statute_lint.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/error.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <memory>

namespace nutmeg {

namespace {

struct LintOptions {
    std::vector<std::string> paths;
    std::vector<std::string> statutes; ///< the statutes that bills are checked against
    std::vector<std::string> after;    ///< acts that amended those statutes before the bills
    BaselineOptions baseline;
    std::size_t max_input = 0; ///< most bytes to read from one file
    Output output;
};

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

/// Adds what could not be read in the files and sections.
void add_reading_findings(Collection const& collection, RunFindings& found) {
    for (auto const& file : collection.files())
        found.add_missing(file.diagnostics, file.name);
    for (auto const& [section, file] : collection.in_force()) {
        Diagnostics problems;
        std::copy_if(section->diagnostics.begin(),
                     section->diagnostics.end(),
                     std::back_inserter(problems),
                     [](auto const& one) { return one.severity == Severity::Problem; });
        found.add_missing(problems, file->name);
    }
}

/// All that one run finds.
struct LintRun {
    RunFindings reading{"nutmeg lint"};
    std::vector<LintedBill> bills;
    std::unique_ptr<Collection> collection; ///< null if there are only bills
    std::vector<Finding> findings;          ///< in the collection
    std::size_t known = 0;                  ///< of those in the collection
    bool has_new = false;                   ///< findings in bills or the collection
};

void lint_bills(LintFiles const& files, LintOptions const& options, LintRun& run) {
    if (files.bills.empty())
        return;
    Statutes law(statutes_or_default(options.statutes), options.max_input);
    run.reading.add_code(amend_by_acts(law, options.after, options.max_input));
    for (auto const& bill : files.bills)
        try {
            run.bills.push_back(lint_bill_file(bill.bytes, bill.path, law));
        } catch (Error const& error) {
            if (files.bills.size() == 1)
                throw;
            run.reading.add({error.diagnostic()}, bill.path);
        }
    run.reading.add_missing(law.diagnostics(), "");
}

void lint_statutes(LintFiles const& files, LintOptions const& options, LintRun& run) {
    if (files.statutes.empty() && !files.bills.empty())
        return;
    if (files.one_page) {
        run.collection = std::make_unique<Collection>(*files.one_page);
    } else {
        Statutes law(statutes_or_default(files.statutes), options.max_input);
        run.collection = std::make_unique<Collection>(law);
    }
    add_reading_findings(*run.collection, run.reading);
    run.findings = lint(*run.collection);
}

/// Moves the findings whose bit is set; the bits from `next` on are theirs.
template <class Any>
std::vector<Any> kept_findings(std::vector<Any> findings,
                               std::vector<bool> const& is_new,
                               std::size_t& next) {
    std::vector<Any> kept;
    for (auto& finding : findings)
        if (is_new[next++])
            kept.push_back(std::move(finding));
    return kept;
}

/// The bills as a baseline names them.
BaselineFiles baseline_files(LintFiles const& files, LintOptions const& options) {
    std::vector<std::string> bills;
    for (auto const& bill : files.bills)
        bills.push_back(bill.path);
    return {options.paths, bills};
}

void remove_known(LintRun& run, BaselineFiles const& files, LintOptions const& options) {
    auto keys = run.reading.keys(files);
    auto const reading = keys.size();
    for (auto const& bill : run.bills)
        for (auto const& finding : bill.findings)
            keys.push_back(files.key(finding_key(finding), bill.file));
    for (auto const& finding : run.findings)
        keys.push_back(files.key(finding_key(finding), finding.file));
    auto const is_new = new_findings(keys, options.baseline, options.max_input);
    run.reading.keep(is_new);
    auto next = reading;
    for (auto& bill : run.bills) {
        bill.findings = kept_findings(std::move(bill.findings), is_new, next);
        run.has_new = run.has_new || !bill.findings.empty();
    }
    run.known = run.findings.size();
    run.findings = kept_findings(std::move(run.findings), is_new, next);
    run.known -= run.findings.size();
    run.has_new = run.has_new || !run.findings.empty();
}

FindingReport report_of(LintRun const& run) {
    auto report = run.reading.report();
    if (!run.bills.empty())
        add_bill_rules(report);
    if (run.collection)
        add_statute_rules(report);
    for (auto const& bill : run.bills)
        add_findings(report, bill.findings, bill.file);
    add_findings(report, run.findings);
    return report;
}

std::string rendered(LintRun const& run, Output const& output) {
    bool const is_lines = output.kind() == Format::Jsonl;
    std::string text;
    for (auto const& bill : run.bills)
        text += rendered(bill, output);
    for (auto const& finding : run.findings)
        text += is_lines ? finding_line(finding) : finding_row(finding, output.term());
    if (!is_lines && run.collection)
        text += summary(run.findings, run.known, *run.collection);
    return text;
}

ExitCode lint_paths(LintOptions const& options) {
    auto const files = lint_files(options.paths, options.max_input);
    for (auto const& other : files.others)
        print_note("note: " + other + " is not a bill and was left out");
    LintRun run;
    run.reading.add(files.unreadable, "");
    lint_bills(files, options, run);
    lint_statutes(files, options, run);
    remove_known(run, baseline_files(files, options), options);
    auto const code = run.has_new ? std::max(run.reading.exit_code(), ExitCode::Findings)
                                  : run.reading.exit_code();
    run.reading.print(options.output.kind());
    if (is_findings_format(options.output.kind())) {
        write_findings(report_of(run), options.output, code, options.max_input);
        return code;
    }
    write(options.output, rendered(run, options.output));
    return code;
}

} // namespace

void add_lint(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<LintOptions>();
    auto* command = app.add_subcommand("lint", "Report drafting errors in statutes or in a bill");
    command->add_option("STATUTES",
                        options->paths,
                        "Pages or folders of pages; later ones override earlier ones (default: "
                        "$NUTMEG_STATUTES, else the sample); or bills, or folders of bills");
    add_statutes_option(*command, options->statutes);
    add_after_option(*command, options->after);
    add_format_option(*command, options->output, {"term", "jsonl", "sarif", "junit", "github"});
    add_file_option(*command, options->output);
    add_baseline_options(*command, options->baseline);
    add_input_option(*command, options->max_input);
    command->callback([options, &selected] {
        auto inputs = options->paths.empty() ? statutes_or_default({}) : options->paths;
        auto const law = statutes_or_default(options->statutes);
        inputs.insert(inputs.end(), law.begin(), law.end());
        inputs.insert(inputs.end(), options->after.begin(), options->after.end());
        inputs.push_back(options->baseline.known);
        check_files(inputs, {options->output.file, options->baseline.new_file});
        selected = [options] { return lint_paths(*options); };
    });
}

} // namespace nutmeg
