#include "cli/commands/lint_bill.hpp"

#include "cli/lint/reports.hpp"
#include "cli/options/after_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/report/wording.hpp"
#include "corpus/store/law_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace nutmeg {

namespace {

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

std::string rendered(std::vector<BillFinding> const& findings,
                     std::string const& file,
                     Output const& output) {
    if (output.kind() == Format::Sarif)
        return sarif_report(lint_report(findings, file));
    if (output.kind() == Format::Junit)
        return junit_report(lint_report(findings, file));
    std::string text;
    for (auto const& finding : findings)
        text += output.kind() == Format::Jsonl ? finding_line(finding, file)
                                               : finding_row(finding, file);
    return text;
}

} // namespace

void report_unused_lines(std::string const& baseline, std::size_t unused) {
    if (unused > 0)
        print_message(fmt::format("{}: {} no finding. Write the baseline again with "
                                  "--write-baseline to remove them",
                                  baseline,
                                  unused == 1 ? std::string("1 line matches")
                                              : std::to_string(unused) + " lines match"));
}

ExitCode lint_bill_file(std::string_view bytes,
                        std::string const& path,
                        std::vector<std::string> const& statutes,
                        std::vector<std::string> const& after,
                        LintOutput const& lint_output) {
    Statutes law(statutes_or_default(statutes), lint_output.max_input);
    auto const code = amend_by_acts(law, after, lint_output.max_input);
    auto act = std::make_shared<Act const>(read_act(bytes, path, law_text(law)));
    auto const found = apply_baseline(lint_bill(act, law), lint_output);
    write(lint_output.output, rendered(found, path, lint_output.output));
    auto const of_statutes = law.diagnostics();
    print_diagnostics("", of_statutes);
    auto const of_bill = found.empty() ? code : std::max(code, ExitCode::Findings);
    return std::max(of_bill, exit_code(of_statutes));
}

} // namespace nutmeg
