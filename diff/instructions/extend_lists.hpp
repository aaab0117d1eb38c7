// A member that is added at the end of a list of provisions.
#pragma once

#include "diff/instructions/apply_instructions.hpp"

#include <optional>
#include <string>

namespace nutmeg {

/// Adds Edit::new_words after the last provision directly inside the target. It gets the next
/// designator, the "and" or "or" before the last member moves to before the new one, and the period
/// after it. Refused unless the list shows where its last member ends: its members are paragraphs,
/// or a colon introduces them. Inside a sentence, words of the sentence may follow the list.
/// @return the new text of the section, or nothing (reason in `outcome`)
std::optional<std::string> extend_list(Section const& law,
                                       Edit const& edit,
                                       AmendmentTarget const& target,
                                       EditOutcome& outcome);

} // namespace nutmeg
