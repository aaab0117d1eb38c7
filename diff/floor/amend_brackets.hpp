// Inserts and strikes the brackets of a numbered bill.
#pragma once

#include "diff/floor/floor_outcome.hpp"
#include "diff/floor/numbered_bill.hpp"
#include "parser/floor/floor_amendment.hpp"

namespace nutmeg {

/// Applies Bracket, OpenBracket, CloseBracket, UnOpen and UnClose. Brackets may only enclose law,
/// which is checked if the bill has underlining.
void amend_brackets(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out);

} // namespace nutmeg
