// Provisions that an instruction names by what they state: "the defense in subsection (b)".
#pragma once

#include "diff/instructions/apply_instructions.hpp"

#include <optional>

namespace nutmeg {

/// The target with the path of the provision that states Edit::subject. The provision must state
/// nothing else: every sentence of it mentions the subject, and a definition is all of it.
/// @return nothing where there is none, or several (reason in `outcome`)
std::optional<AmendmentTarget> named_provision(Section const& law,
                                               Edit const& edit,
                                               AmendmentTarget const& target,
                                               EditOutcome& outcome);

} // namespace nutmeg
