// Applies a floor amendment to a bill: words and lines of the file copy, brackets, sections, and
// the numbers of sections with the references to them (docs/connecticut.md 5).
#pragma once

#include "diff/floor/floor_outcome.hpp"
#include "diff/floor/numbered_bill.hpp"
#include "parser/floor/floor_amendment.hpp"

#include <vector>

namespace nutmeg {

/// Applies the edits to `bill` in their order. Returns one outcome per edit. Line numbers are
/// always those of the file copy, whatever earlier edits inserted or deleted.
std::vector<FloorOutcome> amend_bill(NumberedBill& bill, FloorAmendment const& amendment);

} // namespace nutmeg
