// A sentence that would work in place of an instruction that is not understood or is refused.
#pragma once

#include "parser/instructions/instruction.hpp"
#include "parser/statutes/section.hpp"

#include <string>

namespace nutmeg {

/// A complete instruction that changes `law` and is close to what `instruction` says: one of its
/// refused operations with the right words or place, or its words in a form that is understood. It
/// has been read and applied, so that it works as printed. It is a guess: the reader decides.
/// @param law  the section that the instruction names
/// @return empty if nothing close works
std::string suggested_sentence(Instruction const& instruction, Section const& law);

/// `instruction` with the number of `law` in place of `number`, if it works like that; else empty.
std::string renumbered_sentence(Instruction const& instruction,
                                std::string const& number,
                                Section const& law);

/// The first section that an instruction names, also one that is not understood; may be empty.
std::string named_section(Instruction const& instruction);

} // namespace nutmeg
