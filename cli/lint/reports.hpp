// Writes findings for other programs: SARIF for code hosts and editors, JUnit for build servers,
// and JSON lines. Findings in statutes and findings in bills are converted to one form first.
#pragma once

#include "corpus/lint/bill_lint.hpp"
#include "corpus/lint/statute_lint.hpp"

#include <string>
#include <vector>

namespace nutmeg {

struct ReportedRule {
    std::string name; ///< "doubled-word"
    Severity severity = Severity::Warning;
    std::string title;
    std::string advice; ///< what to do, or the text of the rule
};

struct ReportedFinding {
    std::size_t rule = 0; ///< index into LintReport::rules
    Severity severity = Severity::Warning;
    std::string file;
    std::uint32_t line = 0; ///< from 1; 0 if unknown
    std::string location;   ///< "53a-83(b)", "section 2 of the bill"; empty for the whole file
    std::string kind;       ///< of the location: "provision", "section"
    std::string quote;      ///< the words at fault, or empty
    std::string message;    ///< what is wrong
    std::string key;        ///< finding_key
};

struct LintReport {
    std::vector<ReportedRule> rules; ///< all rules that were checked
    std::vector<ReportedFinding> findings;
};

LintReport lint_report(std::vector<Finding> const& findings);
/// `file` is the path of the bill.
LintReport lint_report(std::vector<BillFinding> const& findings, std::string const& file);

/// SARIF 2.1.0: one run with all rules. Every result has its file and line, its provision as
/// logical location, and a fingerprint that does not depend on the line.
std::string sarif_report(LintReport const& report);

/// JUnit XML: one test suite per rule, with one failed test case per finding, or one passed test
/// case if there is none.
std::string junit_report(LintReport const& report);

/// A JSON line of `nutmeg lint BILL`, with its line end: code, severity, file, line, section,
/// citation, message, rule.
std::string finding_line(BillFinding const& finding, std::string const& file);

} // namespace nutmeg
