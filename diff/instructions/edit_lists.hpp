// Section numbers that are added to a list of them: "a violation of section 53a-70, 53a-71 or
// 53a-72a".
#pragma once

#include "diff/instructions/apply_instructions.hpp"

#include <optional>
#include <string>

namespace nutmeg {

/// Adds Edit::members to the list of sections in the target, or to each list if the edit says so,
/// in numerical order.
/// @return the new text of the section; nothing where the edit is refused: no list or several
///             match, the list names a member already, or it has no place for one (reason in
///             `outcome`)
std::optional<std::string> add_to_lists(Section const& law,
                                        Edit const& edit,
                                        AmendmentTarget const& target,
                                        EditOutcome& outcome);

} // namespace nutmeg
