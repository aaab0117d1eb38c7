// Findings as files that other programs read: SARIF for code hosts and editors, JUnit for build
// servers, JSON lines. Findings in statutes and findings in bills are brought to one form first.
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
    std::string advice; ///< what to do, or the rule in words
};

struct ReportedFinding {
    std::size_t rule = 0; ///< of LintReport::rules
    Severity severity = Severity::Warning;
    std::string file;
    std::uint32_t line = 0; ///< from 1; 0 unknown
    std::string place;      ///< "53a-83(b)", "section 2 of the bill"; empty for the whole file
    std::string kind;       ///< of the place: "provision", "section"
    std::string quote;      ///< words of the file, or empty
    std::string message;    ///< what is wrong here
    std::string key;        ///< finding_key
};

struct LintReport {
    std::vector<ReportedRule> rules; ///< all that were looked for
    std::vector<ReportedFinding> findings;
};

LintReport lint_report(std::vector<Finding> const& findings);
/// `file` is the bill's.
LintReport lint_report(std::vector<BillFinding> const& findings, std::string const& file);

/// SARIF 2.1.0, one run, all rules; every result has its page and line, its place as logical
/// location and a fingerprint that does not depend on the line.
std::string sarif_report(LintReport const& report);

/// JUnit XML: a test suite for each rule, a failed test case for each finding; a rule without
/// findings is one case that passed.
std::string junit_report(LintReport const& report);

/// A line of `nutmeg lint BILL`, with its line end: code, severity, file, line, section, citation,
/// message, rule.
std::string finding_line(BillFinding const& finding, std::string const& file);

} // namespace nutmeg
