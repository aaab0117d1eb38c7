// From the phrases of an instruction to its edits: which operation each verb begins, what it acts
// on, and where. Every phrase must be understood, or the instruction is not.
#pragma once

#include "parser/instructions/instruction.hpp"
#include "parser/instructions/phrases.hpp"

#include <vector>

namespace nutmeg {

/// Sets the edits and dates of the instruction, or one diagnostic.
/// @param phrases  the text of `out`, as divided by split_phrases
void read_sentence(Instruction& out, std::vector<InstructionPhrase> const& phrases);

} // namespace nutmeg
