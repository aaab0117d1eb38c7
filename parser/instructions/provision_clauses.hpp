// Clauses that change provisions, lists of sections, and effective dates. Each
// function reads what follows its keyword, which has been taken, and pushes the clauses; it returns
// false, with a diagnostic, where they are not understood.
#pragma once

#include "parser/instructions/reader.hpp"

namespace nutmeg {

/// "the defense in subsection (b) of section 99-3", "the definition of "minor" in 99-1": the
/// provision that states it is repealed. The noun has not been taken.
bool read_named(InstructionReader& reader, Clause& clause);

/// The sections that are added to a list, "99-7 and 99-8", and which list.
bool read_list_members(InstructionReader& reader, Clause& clause);

/// Makes Edit::new_words, which are section numbers, the members that are added to a list.
bool set_list(InstructionReader& reader, Clause& clause);

/// "repeal subsection (c) of section 99-5".
bool read_repeal(InstructionReader& reader, Clause& clause);

/// "add subsection (d) to section 99-5: ...", "add a subsection to 99-5: ...", "add section 99-7 to
/// the list in section 99-8", 'add "x" after "y"'.
bool read_add(InstructionReader& reader, Clause& clause);

/// Whether "to the list" or "in each list" is `ahead` of the cursor.
bool is_list(InstructionReader const& reader, std::size_t ahead = 0);

/// Reads which list is meant, from the "to" or "in" on: "to the list in section 54-36p that names
/// section 53a-83", "to the offenses that section 54-250 lists", "in each list" (of the section
/// named before). Edit::members has been set.
bool read_which_list(InstructionReader& reader, Clause& clause);

/// "redesignate subsections (c) and (d) as subsections (d) and (e)", "reletter the remaining
/// subsections".
bool read_redesignate(InstructionReader& reader, Clause& clause);

/// "change the effective date of this act to October 1, 2027", from "the effective date" on.
bool read_effective_date(InstructionReader& reader, Clause& clause);

} // namespace nutmeg
