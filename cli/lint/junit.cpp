#include "cli/html/escape.hpp"
#include "cli/lint/reports.hpp"
#include "cli/report/wording.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string case_of(ReportedFinding const& finding, ReportedRule const& rule) {
    return fmt::format("    <testcase name=\"{}\" classname=\"{}\" file=\"{}\"{}>\n"
                       "      <failure type=\"{}\" message=\"{}\">{}: {}{}</failure>\n"
                       "    </testcase>\n",
                       html_escape(finding.location.empty() ? finding.file : finding.location),
                       rule.name,
                       html_escape(finding.file),
                       finding.line == 0 ? "" : fmt::format(" line=\"{}\"", finding.line),
                       rule.name,
                       html_escape(finding.message),
                       html_escape(file_location(finding.file, finding.line)),
                       finding.quote.empty() ? std::string()
                                             : "\"" + html_escape(finding.quote) + "\": ",
                       html_escape(rule.advice));
}

} // namespace

std::string junit_report(LintReport const& report) {
    std::string suites;
    std::size_t all_cases = 0;
    for (std::size_t i = 0; i < report.rules.size(); ++i) {
        auto const& rule = report.rules[i];
        std::string cases;
        std::size_t failures = 0;
        for (auto const& finding : report.findings)
            if (finding.rule == i) {
                cases += case_of(finding, rule);
                ++failures;
            }
        auto const tests = failures == 0 ? 1 : failures;
        if (failures == 0)
            cases =
                fmt::format("    <testcase name=\"no findings\" classname=\"{}\"/>\n", rule.name);
        all_cases += tests;
        suites += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" "
                              "errors=\"0\">\n{}  </testsuite>\n",
                              rule.name,
                              tests,
                              failures,
                              cases);
    }
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<testsuites name=\"nutmeg lint\" tests=\"{}\" failures=\"{}\" "
                       "errors=\"0\">\n{}</testsuites>\n",
                       all_cases,
                       report.findings.size(),
                       suites);
}

} // namespace nutmeg
