// Edits of provisions and sections: repeal, restate, add, reclassify.
//
// Each function returns the new text of the section, or nothing where the edit is refused; the
// reason is then in `outcome`. `edit` and `target` are as in Instruction; `target` names one
// section.
#pragma once

#include "diff/instructions/apply_instructions.hpp"

#include <optional>
#include <string>

namespace nutmeg {

/// Deletes the provisions of `target`, or all text of the section. Notes what a reader has to check
/// afterwards, as references to deleted provisions.
/// @param redesignates  the instruction redesignates provisions too, so that a gap needs no note
std::optional<std::string> repeal_provisions(Section const& law,
                                             Edit const& edit,
                                             AmendmentTarget const& target,
                                             bool redesignates,
                                             EditOutcome& outcome);

/// Puts Edit::new_words in place of the provisions of `target`, which must adjoin, or of the
/// section.
std::optional<std::string> restate_provisions(Section const& law,
                                              Edit const& edit,
                                              AmendmentTarget const& target,
                                              EditOutcome& outcome);

/// Inserts a provision with the path that `target` names, or after the last one inside the target
/// (Edit::next_level).
std::optional<std::string> add_provision(Section const& law,
                                         Edit const& edit,
                                         AmendmentTarget const& target,
                                         EditOutcome& outcome);

/// The text of a section that is added.
/// @param law  the section of that number; null if the statutes do not have it. A section in force
///             is never overwritten.
std::optional<std::string> add_section(Section const* law,
                                       Edit const& edit,
                                       AmendmentTarget const& target,
                                       EditOutcome& outcome);

/// Changes the class of an offense from Edit::words (any if empty) to Edit::new_words.
std::optional<std::string> reclassify_offense(Section const& law,
                                              Edit const& edit,
                                              AmendmentTarget const& target,
                                              EditOutcome& outcome);

} // namespace nutmeg
