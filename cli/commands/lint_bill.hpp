// Checks a bill on the command line; `nutmeg lint` calls it for files that are bills.
#pragma once

#include "cli/options/output.hpp"
#include "corpus/lint/bill_lint.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A bill with what was found in it.
struct LintedBill {
    std::string file; ///< path
    std::vector<BillFinding> findings;
};

/// Checks a bill or act, the bytes of the file at `path`, against the statutes. Throws Error if
/// something cannot be read.
LintedBill lint_bill_file(std::string_view bytes, std::string const& path, Statutes& law);

/// The findings as text, one per line: "FILE:LINE: severity: code: section 2 of the bill: ...: the
/// rule", or as JSON Lines.
std::string rendered(LintedBill const& bill, Output const& output);

} // namespace nutmeg
