// Clauses that change words. Each function reads what follows its keyword, which has been taken,
// and pushes the clauses; it returns false, with a diagnostic, where they are not understood.
#pragma once

#include "parser/instructions/reader.hpp"

namespace nutmeg {

/// 'strike "x", "y" and "z" in subsection (b)', 'strike "x" and insert "y" in lieu thereof',
/// 'strike everything after "x"', 'strike "x" through "y"', "strike the second sentence of
/// subsection (a)"; "strike subsection (b)" and "strike the defense in subsection (b)" are repeals.
bool read_strike(InstructionReader& reader, Clause& clause);

/// 'insert "x" after "y"', 'insert "x" in lieu of "y"'; section numbers may be inserted in a list.
bool read_insert(InstructionReader& reader, Clause& clause);

/// 'after "owner" insert "(A)"', 'at the end of subsection (b), add "..."'. The keyword has not
/// been taken.
bool read_position_first(InstructionReader& reader, Clause& clause);

/// 'replace "x" with "y"', 'substitute "y" for "x"', "replace subsection (b) with the following:
/// ...".
bool read_replace(InstructionReader& reader, Clause& clause);

/// 'change "x" to "y"', "change the age in 99-5(a) from sixteen to eighteen", "change the effective
/// date to October 1, 2027".
bool read_change(InstructionReader& reader, Clause& clause);

/// "rewrite subsection (b) of section 99-5 as follows: ...", "replace the second sentence of
/// 99-5(e) with "..."".
bool read_rewrite(InstructionReader& reader, Clause& clause);

} // namespace nutmeg
