// Faults that an amendment can leave in the text of a section: "dollars dollars", a repeated
// designator, a parenthesis without its partner.
#pragma once

#include "parser/statutes/section.hpp"

#include <optional>
#include <string>

namespace nutmeg {

struct ResultFault {
    std::string name;  ///< "a doubled word", to follow "the new text would have"
    std::string words; ///< the place, with a few words around it
};

/// The first fault of `after` that `before` does not have as often.
/// @param before      null where there was no section
/// @param words_only  the amendment only changes words, so that a gap in the designators is a fault
/// @return nothing if there is none. Linear in the size of the texts, but for sorting
std::optional<ResultFault> new_fault(Section const* before, Section const& after, bool words_only);

} // namespace nutmeg
