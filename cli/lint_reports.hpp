// Findings as files that other programs read: SARIF for code hosts and editors, JUnit for build
// servers.
#pragma once

#include "corpus/lint.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// SARIF 2.1.0, one run, all rules; every result has its page and line, its provision as logical
/// location and a fingerprint that does not depend on the line.
std::string sarif_report(std::vector<Finding> const& findings);

/// JUnit XML: a test suite for each rule, a failed test case for each finding; a rule without
/// findings is one case that passed.
std::string junit_report(std::vector<Finding> const& findings);

} // namespace nutmeg
