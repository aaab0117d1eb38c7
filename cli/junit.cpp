#include "cli/html_text.hpp"
#include "cli/lint_reports.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string case_of(Finding const& finding, LintRule const& rule) {
    return fmt::format("    <testcase name=\"{}\" classname=\"{}\" file=\"{}\" line=\"{}\">\n"
                       "      <failure type=\"{}\" message=\"{}\">{}:{}: \"{}\": {}</failure>\n"
                       "    </testcase>\n",
                       html_escape(finding.citation + finding.path),
                       rule.name,
                       html_escape(finding.file),
                       finding.line,
                       rule.name,
                       html_escape(finding.message),
                       html_escape(finding.file),
                       finding.line,
                       html_escape(finding.quote),
                       html_escape(rule.advice));
}

} // namespace

std::string junit_report(std::vector<Finding> const& findings) {
    std::string suites;
    std::size_t all_cases = 0;
    for (auto const& rule : lint_rules()) {
        std::string cases;
        std::size_t failures = 0;
        for (auto const& finding : findings)
            if (finding.code == rule.code) {
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
                       findings.size(),
                       suites);
}

} // namespace nutmeg
