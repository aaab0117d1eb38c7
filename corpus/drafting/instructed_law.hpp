// The law as amended by instructions in English, so that a bill can be drafted from them.
#pragma once

#include "corpus/store/statutes.hpp"
#include "parser/amendment_file.hpp"
#include "parser/citations/section_number.hpp"

#include <map>
#include <string>

namespace nutmeg {

/// "October 1, 2026" by section of the law.
using SectionDates = std::map<std::string, std::string, SectionNumberLess>;

struct InstructedLaw {
    /// The sections that change, each once, as all instructions leave it. A section that is
    /// repealed has that status and no text.
    StoreContents sections;
    SectionDates effective_of; ///< the effective dates that the instructions state
    /// Of reading and applying. A Problem means that an instruction was not carried out.
    Diagnostics diagnostics;
};

/// Applies the instructions of `file` to `law`, in their order. Two dates for one section are a
/// Problem, code "two-section-dates", because a drafted bill amends a section once, unless `chosen`
/// has a date for it. Throws Error as SectionStore does.
InstructedLaw instructed_law(AmendmentFile const& file,
                             Statutes& law,
                             SectionDates const& chosen = {});

} // namespace nutmeg
