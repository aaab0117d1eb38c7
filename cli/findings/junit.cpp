#include "cli/findings/reports.hpp"
#include "cli/html/escape.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/diagnostic.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

struct Counts {
    std::size_t tests = 0;
    std::size_t failures = 0;
    std::size_t errors = 0;

    std::string attributes() const {
        return fmt::format(
            "tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\"", tests, failures, errors);
    }
};

bool is_unreadable(FindingRule const& rule) {
    return rule.name == code_name(DiagnosticCode::Unreadable);
}

/// "bill.htm:12: "the the": delete one of them".
std::string details_of(ReportedFinding const& finding) {
    auto text = file_location(finding.file, finding.region.line);
    if (!finding.quote.empty())
        text += ": \"" + finding.quote + "\"";
    if (!finding.advice.empty())
        text += ": " + finding.advice;
    return html_escape(text);
}

std::string result_of(ReportedFinding const& finding, FindingRule const& rule) {
    if (!finding.fails)
        return fmt::format("      <system-out>{}: {}: {}</system-out>\n",
                           severity_word(finding.severity),
                           html_escape(finding.message),
                           details_of(finding));
    return fmt::format("      <{0} type=\"{1}\" message=\"{2}\">{3}</{0}>\n",
                       is_unreadable(rule) ? "error" : "failure",
                       rule.name,
                       html_escape(finding.message),
                       details_of(finding));
}

std::string case_of(ReportedFinding const& finding, FindingRule const& rule) {
    auto const& name = finding.location.empty() ? finding.file : finding.location;
    return fmt::format("    <testcase name=\"{}\" classname=\"{}\" file=\"{}\"{}>\n"
                       "      <properties><property name=\"severity\" "
                       "value=\"{}\"/></properties>\n{}"
                       "    </testcase>\n",
                       html_escape(name.empty() ? rule.name : name),
                       rule.name,
                       html_escape(finding.file),
                       finding.region.line == 0 ? ""
                                                : fmt::format(" line=\"{}\"", finding.region.line),
                       severity_word(finding.severity),
                       result_of(finding, rule));
}

std::string passed_case(std::string_view name) {
    return fmt::format("    <testcase name=\"no findings\" classname=\"{}\"/>\n", name);
}

std::string suite(std::string_view name, Counts const& counts, std::string_view cases) {
    return fmt::format(
        "  <testsuite name=\"{}\" {}>\n{}  </testsuite>\n", name, counts.attributes(), cases);
}

} // namespace

std::string junit_report(FindingReport const& report) {
    std::string suites;
    Counts all;
    for (std::size_t i = 0; i < report.rules.size(); ++i) {
        auto const& rule = report.rules[i];
        std::string cases;
        Counts counts;
        for (auto const& finding : report.findings)
            if (finding.rule == i) {
                cases += case_of(finding, rule);
                ++counts.tests;
                if (finding.fails)
                    ++(is_unreadable(rule) ? counts.errors : counts.failures);
            }
        if (counts.tests == 0) {
            cases = passed_case(rule.name);
            counts.tests = 1;
        }
        all.tests += counts.tests;
        all.failures += counts.failures;
        all.errors += counts.errors;
        suites += suite(rule.name, counts, cases);
    }
    // A server takes a file without test cases for one that was cut off.
    if (report.rules.empty()) {
        all.tests = 1;
        suites = suite(report.command, all, passed_case(report.command));
    }
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<testsuites name=\"{}\" {}>\n{}</testsuites>\n",
                       report.command,
                       all.attributes(),
                       suites);
}

} // namespace nutmeg
