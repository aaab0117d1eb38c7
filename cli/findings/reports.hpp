// Writes findings for the programs that read them.
#pragma once

#include "cli/findings/finding.hpp"
#include "corpus/lint/bill_lint.hpp"

#include <string>

namespace nutmeg {

/// SARIF 2.1.0, for code hosts and editors: one run with all rules. Every result has its file and
/// region, its provision as logical location, and fingerprints that do not depend on the line.
/// @param exit_code  of the program; 0 and 1 mean that all files were read
std::string sarif_report(FindingReport const& report, int exit_code);

/// JUnit XML, for build servers: one test suite per rule, with one test case per finding, or one
/// passed test case if there is none. Findings that set the exit code are failures, a file that
/// cannot be read is an error, and other findings are the output of a passed test case.
std::string junit_report(FindingReport const& report);

/// Workflow commands of GitHub Actions, one line for each finding, which show it beside the line of
/// the file: "::error file=bill.htm,line=12,col=4,title=base-mismatch::..."; empty without
/// findings.
std::string github_report(FindingReport const& report);

/// A JSON line of `nutmeg lint BILL`, with its line end: code, severity, file, line, section,
/// citation, message, rule.
std::string finding_line(BillFinding const& finding, std::string const& file);

} // namespace nutmeg
