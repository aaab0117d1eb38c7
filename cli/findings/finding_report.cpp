#include "cli/findings/finding_report.hpp"

#include "cli/findings/baseline.hpp"
#include "cli/findings/diagnostic_rule.hpp"
#include "cli/findings/source_columns.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace nutmeg {

namespace {

FindingRule rule_for(LintRule const& rule) {
    return {
        std::string(rule.name), rule.severity, std::string(rule.title), std::string(rule.advice)};
}

FindingRule rule_for(BillRule const& rule, std::string_view name) {
    return {std::string(name), rule.severity, std::string(rule.title), std::string(rule.words)};
}

std::string location_of(BillFinding const& finding) {
    if (!finding.section.empty())
        return "section " + finding.section + " of the bill";
    return finding.citation;
}

std::string location_of(Diagnostic const& diagnostic) {
    if (diagnostic.amendment.empty())
        return diagnostic.citation;
    return diagnostic.amendment + " of the bill";
}

/// The message without the amendment before it and the advice after it.
std::string fault_of(Diagnostic const& diagnostic) {
    std::string_view fault = diagnostic.message;
    auto const opening = diagnostic.amendment + ": ";
    if (!diagnostic.amendment.empty() && fault.starts_with(opening))
        fault.remove_prefix(opening.size());
    auto const advice = advice_of(diagnostic.code);
    if (!advice.empty() && fault.ends_with(advice) && fault.size() > advice.size())
        fault.remove_suffix(advice.size());
    while (fault.ends_with(' ') || fault.ends_with('.'))
        fault.remove_suffix(1);
    return std::string(fault);
}

} // namespace

std::size_t FindingReport::rule_index(FindingRule rule) {
    auto const found = std::find_if(
        rules.begin(), rules.end(), [&](auto const& one) { return one.name == rule.name; });
    auto const index = static_cast<std::size_t>(found - rules.begin());
    if (found == rules.end())
        rules.push_back(std::move(rule));
    return index;
}

void add_statute_rules(FindingReport& report) {
    for (auto const& rule : lint_rules())
        report.rule_index(rule_for(rule));
}

void add_bill_rules(FindingReport& report) {
    for (auto const& rule : bill_rules())
        report.rule_index(rule_for(rule, rule.name));
}

void add_findings(FindingReport& report, std::vector<Finding> const& findings) {
    for (auto const& finding : findings) {
        auto const& rule = lint_rule(finding.code);
        ReportedFinding one;
        one.rule = report.rule_index(rule_for(rule));
        one.severity = rule.severity;
        one.fails = true;
        one.file = finding.file;
        one.region.line = finding.line;
        one.before = finding.before;
        one.location = finding.citation + finding.path;
        one.kind = "provision";
        one.quote = finding.quote;
        one.message = finding.message;
        one.advice = rule.advice;
        one.key = finding_key(finding);
        report.findings.push_back(std::move(one));
    }
}

void add_findings(FindingReport& report,
                  std::vector<BillFinding> const& findings,
                  std::string const& file) {
    for (auto const& finding : findings) {
        auto const& rule = bill_rule(finding.rule);
        ReportedFinding one;
        one.rule = report.rule_index(rule_for(rule, finding.code));
        one.severity = finding.severity;
        one.fails = true;
        one.file = file;
        one.region.line = finding.line;
        one.before = finding.before;
        one.location = location_of(finding);
        one.kind = "section";
        one.quote = finding.quote;
        one.message = finding.message;
        one.advice = rule.words;
        one.key = finding_key(finding);
        report.findings.push_back(std::move(one));
    }
}

void add_findings(FindingReport& report, Diagnostics const& diagnostics, std::string const& file) {
    for (auto const& diagnostic : diagnostics) {
        ReportedFinding one;
        one.rule = report.rule_index(diagnostic_rule(diagnostic.code));
        one.severity = diagnostic.severity;
        one.fails = diagnostic.severity == Severity::Problem;
        one.file = diagnostic.file.empty() ? file : diagnostic.file;
        one.region.line = diagnostic.line;
        one.before = diagnostic.before;
        one.location = location_of(diagnostic);
        one.kind = "section";
        one.quote = diagnostic.quote;
        one.message = fault_of(diagnostic);
        one.advice = advice_of(diagnostic.code);
        one.key = finding_key(diagnostic);
        report.findings.push_back(std::move(one));
    }
}

void find_columns(FindingReport& report, FindingFileReader const& read) {
    std::map<std::string, std::optional<SourceColumns>> sources;
    for (auto& finding : report.findings) {
        if (finding.region.line == 0 || finding.quote.empty())
            continue;
        auto const [source, is_new] = sources.try_emplace(finding.file);
        if (is_new)
            if (auto bytes = read(finding.file))
                source->second.emplace(std::move(*bytes));
        if (source->second)
            finding.region =
                source->second->find(finding.region.line, finding.quote, finding.before);
    }
}

} // namespace nutmeg
