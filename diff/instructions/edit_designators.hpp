// Edits of designators.
//
// Each function returns the new text of the section, or nothing where the edit is refused; the
// reason is then in `outcome`.
#pragma once

#include "diff/instructions/apply_instructions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// Gives the provisions of `target`, which names one section, the designators Edit::new_paths, in
/// order, and updates references to them in the section.
std::optional<std::string> redesignate_provisions(Section const& law,
                                                  Edit const& edit,
                                                  AmendmentTarget const& target,
                                                  EditOutcome& outcome);

/// Closes the gaps that a repeal left: each provision after a repealed one, in the same list, moves
/// up by as many designators. Updates references as redesignate_provisions does.
/// @param repealed  paths of provisions that `law` no longer has
std::optional<std::string> redesignate_remaining(Section const& law,
                                                 std::vector<std::string> const& repealed,
                                                 EditOutcome& outcome);

} // namespace nutmeg
