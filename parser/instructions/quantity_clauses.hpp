// Clauses that change an age, a fine or another amount, or the class of an offense. Each function
// reads what follows its keyword, which has been taken, and pushes the clause; it returns false,
// with a diagnostic, where it is not understood.
#pragma once

#include "parser/instructions/reader.hpp"

namespace nutmeg {

/// Reads "the minimum fine for a first offense" or "the class", with words that have no meaning
/// before it.
/// @return whether an amount is named
bool read_amount_name(InstructionReader& reader, AmountChange& amount);

/// "raise the age in 99-5(a) from sixteen to eighteen", "lower the fine in 99-5(b) by half",
/// "raise 99-6 to a class C felony", "change sixteen to eighteen in 99-3(a)", "set the effective
/// date to October 1, 2027".
bool read_raise(InstructionReader& reader, Clause& clause);

/// "double the fine in 99-5(b)"; also triple and halve.
bool read_multiply(InstructionReader& reader, Clause& clause);

/// "the fine in 99-5(b) is doubled", "the age in 99-3(a) should be eighteen". The keyword has not
/// been taken.
bool read_amount_subject(InstructionReader& reader, Clause& clause);

/// "99-6 should be a class C felony, not a class D felony", "99-6 is raised from a class D felony
/// to a class C felony". The section and the keyword are before it; the keyword has not been taken.
bool read_class_subject(InstructionReader& reader, Clause& clause);

/// "make 99-6 a class C felony instead of a class D felony", "make the fine in 99-5(b) ten thousand
/// dollars".
bool read_make(InstructionReader& reader, Clause& clause);

} // namespace nutmeg
