// Strikes and inserts lines of a numbered bill, or replaces everything after its enacting clause.
#pragma once

#include "diff/floor/floor_outcome.hpp"
#include "diff/floor/numbered_bill.hpp"
#include "parser/floor/floor_amendment.hpp"

namespace nutmeg {

/// Applies StrikeLines, InsertLines and StrikeAll.
void amend_lines(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out);

} // namespace nutmeg
