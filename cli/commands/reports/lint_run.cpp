#include "cli/commands/reports/lint_run.hpp"

#include "cli/findings/finding_report.hpp"
#include "cli/findings/reports.hpp"
#include "cli/json/corpus_json.hpp"
#include "corpus/store/law_text.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <iterator>

namespace nutmeg {

namespace {

LintedBill lint_bill_file(LintFiles::Bill const& bill, Statutes& law) {
    auto const act = std::make_shared<Act const>(read_act(bill.bytes, bill.path, law_text(law)));
    return {bill.path, lint_bill(act, law)};
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

} // namespace

void lint_bills(LintFiles const& files, Statutes& law, LintRun& run) {
    for (auto const& bill : files.bills)
        try {
            run.bills.push_back(lint_bill_file(bill, law));
        } catch (Error const& error) {
            if (files.bills.size() == 1)
                throw;
            run.reading.add({error.diagnostic()}, bill.path);
        }
}

void lint_statutes(SectionStore& statutes, LintRun& run) {
    run.collection = std::make_unique<Collection>(statutes);
    add_reading_findings(*run.collection, run.reading);
    run.findings = lint(*run.collection);
}

std::string lint_lines(LintRun const& run) {
    std::string text;
    for (auto const& bill : run.bills)
        for (auto const& finding : bill.findings)
            text += finding_line(finding, bill.file);
    for (auto const& finding : run.findings)
        text += finding_line(finding);
    return text;
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

} // namespace nutmeg
