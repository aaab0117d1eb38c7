// Edits of words in a section: strike, replace, insert.
//
// Each function returns the new text of the section, or nothing where the edit is refused; the
// reason is then in `outcome`. `edit` and `target` are as in Instruction; `target` names one
// section.
#pragma once

#include "diff/instructions/apply_instructions.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Deletes Edit::words, or the sentence or introductory words that Edit::scope names.
std::optional<std::string> strike_words(Section const& law,
                                        Edit const& edit,
                                        AmendmentTarget const& target,
                                        EditOutcome& outcome);

/// Puts Edit::new_words in place of Edit::words.
std::optional<std::string> replace_words(Section const& law,
                                         Edit const& edit,
                                         AmendmentTarget const& target,
                                         EditOutcome& outcome);

/// Inserts Edit::new_words next to Edit::anchor, or at the beginning or the end of the target.
std::optional<std::string> insert_words(Section const& law,
                                        Edit const& edit,
                                        AmendmentTarget const& target,
                                        EditOutcome& outcome);

/// The text of `law` with `words` in place of each of `spans` (in order, not overlapping; an empty
/// span inserts, empty `words` delete). Adds a note where a deletion leaves two punctuation marks
/// side by side.
std::string replace_spans(Section const& law,
                          std::vector<Span> const& spans,
                          std::string_view words,
                          EditOutcome& outcome);

} // namespace nutmeg
