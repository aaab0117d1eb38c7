// What lint finds in bills and statutes, from their files to JSON Lines.
#pragma once

#include "cli/commands/reports/findings_output.hpp"
#include "cli/findings/finding.hpp"
#include "cli/operands/lint_files.hpp"
#include "corpus/lint/bill_lint.hpp"
#include "corpus/lint/statute_lint.hpp"
#include "corpus/store/collection.hpp"
#include "corpus/store/statutes.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

/// A bill with what was found in it.
struct LintedBill {
    std::string file; ///< path
    std::vector<BillFinding> findings;
};

/// All that one run finds.
struct LintRun {
    RunFindings reading{"nutmeg lint"};
    std::vector<LintedBill> bills;
    std::unique_ptr<Collection> collection; ///< null if there are only bills
    std::vector<Finding> findings;          ///< in the collection
    std::size_t known = 0;                  ///< of those in the collection
    bool has_new = false;                   ///< findings in bills or the collection
};

/// Checks the bills against the statutes. A bill that cannot be read is a finding of reading.
/// Throws Error if it is the only one, or a page of the statutes cannot be read.
void lint_bills(LintFiles const& files, Statutes& law, LintRun& run);

/// Checks all sections of the statutes, and adds what could not be read in them. Throws Error if
/// nothing can be read.
void lint_statutes(SectionStore& statutes, LintRun& run);

/// The findings in bills, then in statutes, as JSON Lines.
std::string lint_lines(LintRun const& run);

/// All findings with all rules that were checked, for a format of findings.
FindingReport report_of(LintRun const& run);

} // namespace nutmeg
