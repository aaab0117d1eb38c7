// Strikes, replaces and inserts words of a numbered bill.
#pragma once

#include "diff/floor/floor_outcome.hpp"
#include "diff/floor/numbered_bill.hpp"
#include "parser/floor/floor_amendment.hpp"

namespace nutmeg {

/// Applies Strike, Replace and Insert.
void amend_words(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out);

} // namespace nutmeg
