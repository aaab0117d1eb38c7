// A list of instructions in the form of an act, so that reports show both alike.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/instructions/instruction.hpp"

#include <vector>

namespace nutmeg {

/// Whether the instruction changes nothing but effective dates.
bool only_dates(Instruction const& instruction);

/// An act with a section for every instruction that is understood and changes law, in their order;
/// the diagnostics are those of all. A changed effective date holds for all without one of their
/// own; two that differ are a Problem, code "two-dates", and the last is taken.
Act act_of(std::vector<Instruction> const& instructions);

} // namespace nutmeg
