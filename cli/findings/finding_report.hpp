// Collects findings of every kind in one report.
#pragma once

#include "cli/findings/finding.hpp"
#include "corpus/lint/bill_lint.hpp"
#include "corpus/lint/statute_lint.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// Adds all rules for statutes, or for bills, so that a report has those without findings, too.
void add_statute_rules(FindingReport& report);
void add_bill_rules(FindingReport& report);

/// Adds the findings in statutes. Each sets the exit code.
void add_findings(FindingReport& report, std::vector<Finding> const& findings);
/// The same in the bill with the path `file`.
void add_findings(FindingReport& report,
                  std::vector<BillFinding> const& findings,
                  std::string const& file);
/// The same for diagnostics, of which those that are problems set the exit code. `file` is the path
/// of the file that those without one are about; may be empty.
void add_findings(FindingReport& report, Diagnostics const& diagnostics, std::string const& file);

/// The bytes of a file that a finding names; nothing if it cannot be read.
using FindingFileReader = std::function<std::optional<std::string>(std::string const& file)>;

/// Finds the columns of the quoted words in their files, which are read again. Where the words are
/// not found, as in a Word file, or the file cannot be read, a region keeps only its line.
/// @param read  is called once for each file with a quote
void find_columns(FindingReport& report, FindingFileReader const& read);

} // namespace nutmeg
