// Edits of ages, fines and other amounts.
//
// Each function returns the new text of the section, or nothing where the edit is refused; the
// reason is then in `outcome`. `edit` and `target` are as in Instruction; `target` names one
// section.
#pragma once

#include "diff/instructions/apply_instructions.hpp"

#include <optional>
#include <string>

namespace nutmeg {

/// Changes the amount of the target that Edit::amount describes. Refused if there are several and
/// the edit does not say which, or if the new amount is not a whole number.
std::optional<std::string> change_amount(Section const& law,
                                         Edit const& edit,
                                         AmendmentTarget const& target,
                                         EditOutcome& outcome);

/// Puts the amount Edit::new_words in place of the amount Edit::words.
/// @param is_amount  set to false, with nothing refused, if the words of the edit are not amounts
///                   that the target has: then they are words
std::optional<std::string> replace_amount(Section const& law,
                                          Edit const& edit,
                                          std::vector<Span> const& regions,
                                          EditOutcome& outcome,
                                          bool& is_amount);

} // namespace nutmeg
