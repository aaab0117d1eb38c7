#include "cli/commands/commands.hpp"
#include "cli/commands/reports/findings_output.hpp"
#include "cli/commands/reports/lint_run.hpp"
#include "cli/findings/baseline.hpp"
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

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
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

std::string finding_row(BillFinding const& finding, std::string const& file) {
    return fmt::format("{}: {}: {}: {}{}: {}\n",
                       file_location(printable(file), finding.line),
                       severity_word(finding.severity),
                       finding.code,
                       finding.section.empty() ? ""
                                               : "section " + finding.section + " of the bill: ",
                       printable(finding.message),
                       bill_rule(finding.rule).words);
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

void lint_all_bills(LintFiles const& files, LintOptions const& options, LintRun& run) {
    if (files.bills.empty())
        return;
    Statutes law(statutes_or_default(options.statutes), options.max_input);
    run.reading.add_code(amend_by_acts(law, options.after, options.max_input));
    lint_bills(files, law, run);
    run.reading.add_missing(law.diagnostics(), "");
}

void lint_all_statutes(LintFiles const& files, LintOptions const& options, LintRun& run) {
    if (files.statutes.empty() && !files.bills.empty())
        return;
    if (files.one_page)
        return lint_statutes(*files.one_page, run);
    Statutes law(statutes_or_default(files.statutes), options.max_input);
    lint_statutes(law, run);
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

std::string rendered(LintRun const& run, Output const& output) {
    if (output.kind() == Format::Jsonl)
        return lint_lines(run);
    std::string text;
    for (auto const& bill : run.bills)
        for (auto const& finding : bill.findings)
            text += finding_row(finding, bill.file);
    for (auto const& finding : run.findings)
        text += finding_row(finding, output.term());
    if (run.collection)
        text += summary(run.findings, run.known, *run.collection);
    return text;
}

ExitCode lint_paths(LintOptions const& options) {
    auto const files = lint_files(options.paths, options.max_input);
    for (auto const& other : files.others)
        print_note("note: " + other + " is not a bill and was left out");
    LintRun run;
    run.reading.add(files.unreadable, "");
    lint_all_bills(files, options, run);
    lint_all_statutes(files, options, run);
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
