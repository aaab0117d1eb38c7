// Clauses whose verb follows the words that it acts on: "x" becomes "y".
#pragma once

#include "parser/instructions/reader.hpp"

namespace nutmeg {

/// '"x" is replaced by "y" in 99-3(a)', '"x" is deleted', '"x" is inserted after "y"', from the
/// quoted words on. Pushes the clause; false, with a diagnostic, where it is not understood.
bool read_quoted_subject(InstructionReader& reader, Clause& clause);

/// The operation after a lead that is the subject of its sentence: "Section 99-3 is repealed",
/// "99-6 should be a class C felony", "Section 99-3 is amended by", which begins the clauses after
/// it.
bool read_lead_operation(InstructionReader& reader);

} // namespace nutmeg
