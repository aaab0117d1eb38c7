// Converts a list of instructions to an act, so that reports treat both alike.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/instructions/instruction.hpp"

#include <vector>

namespace nutmeg {

/// Whether the instruction changes nothing but effective dates.
bool only_dates(Instruction const& instruction);

/// An act with a section for every instruction that is understood and changes law, in their order,
/// and the diagnostics of all instructions. A changed effective date applies to all instructions
/// that do not have one. No instruction at all is a Problem, code "no-instruction". Two different
/// dates are a Problem, code "two-dates", and the last is used.
Act act_of(std::vector<Instruction> const& instructions);

} // namespace nutmeg
