// Writes the marks of a bill: deleted words in brackets, inserted words underlined, laid out by
// rules 1 to 11 of docs/connecticut.md 4.6: "[(c)] {(d)} A person [sixteen] {eighteen} years of
// age{;} [.]".
#pragma once

#include "diff/drafting/draft_words.hpp"
#include "parser/bills/act.hpp"

#include <span>

namespace nutmeg {

/// The marked text that changes the old units into the new ones: except for spaces, its old_text()
/// is the old words and its new_text() the new words with their paragraphs.
MarkedText mark_changes(std::span<DraftWord const> old_words, std::span<DraftWord const> new_words);

/// The text of `words` without marks, because all of it is new (rule 12).
MarkedText without_marks(std::span<DraftWord const> words);

} // namespace nutmeg
