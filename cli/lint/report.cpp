#include "cli/lint/baseline.hpp"
#include "cli/lint/reports.hpp"
#include "cli/report/wording.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace nutmeg {

namespace {

boost::json::string_view view(std::string_view text) {
    return {text.data(), text.size()};
}

std::string location_of(BillFinding const& finding) {
    if (!finding.section.empty())
        return "section " + finding.section + " of the bill";
    return finding.citation;
}

} // namespace

LintReport lint_report(std::vector<Finding> const& findings) {
    LintReport report;
    for (auto const& rule : lint_rules())
        report.rules.push_back({std::string(rule.name),
                                rule.severity,
                                std::string(rule.title),
                                std::string(rule.advice)});
    for (auto const& finding : findings)
        report.findings.push_back({static_cast<std::size_t>(finding.code),
                                   lint_rule(finding.code).severity,
                                   finding.file,
                                   finding.line,
                                   finding.citation + finding.path,
                                   "provision",
                                   finding.quote,
                                   finding.message,
                                   finding_key(finding)});
    return report;
}

LintReport lint_report(std::vector<BillFinding> const& findings, std::string const& file) {
    LintReport report;
    auto const add_rule = [&](BillRule const& rule, std::string_view name) {
        report.rules.push_back(
            {std::string(name), rule.severity, std::string(rule.title), std::string(rule.words)});
    };
    for (auto const& rule : bill_rules())
        add_rule(rule, rule.name);
    for (auto const& finding : findings) {
        // Diagnostics without a rule of their own follow the rules.
        auto index = static_cast<std::size_t>(finding.rule);
        while (finding.rule == BillRuleCode::Form && index < report.rules.size()
               && report.rules[index].name != finding.code)
            ++index;
        if (index == report.rules.size())
            add_rule(bill_rule(finding.rule), finding.code);
        report.findings.push_back({index,
                                   finding.severity,
                                   file,
                                   finding.line,
                                   location_of(finding),
                                   "section",
                                   {},
                                   finding.message,
                                   finding_key(finding)});
    }
    return report;
}

std::string finding_line(BillFinding const& finding, std::string const& file) {
    boost::json::object const line{{"code", view(finding.code)},
                                   {"severity", view(severity_word(finding.severity))},
                                   {"file", view(file)},
                                   {"line", finding.line},
                                   {"section", view(finding.section)},
                                   {"citation", view(finding.citation)},
                                   {"message", view(finding.message)},
                                   {"rule", view(bill_rule(finding.rule).words)}};
    return boost::json::serialize(line) + "\n";
}

} // namespace nutmeg
