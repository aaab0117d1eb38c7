// The marks of a bill (connecticut.md 4.6): what goes stands in brackets, what comes is underlined.
// The words that stay are found, and the rest is laid out by rules 1 to 11: "[(c)] {(d)} A person
// [sixteen] {eighteen} years of age{;} [.]".
#pragma once

#include "diff/drafting/draft_words.hpp"
#include "parser/bills/act.hpp"

#include <span>

namespace nutmeg {

/// The marked text that turns the old words into the new ones: its old_text() is the old words, its
/// new_text() the new ones with their paragraphs, but for blanks.
MarkedText mark_changes(std::span<DraftWord const> old_words, std::span<DraftWord const> new_words);

/// Text that is wholly new and so has no marks (rule 12).
MarkedText without_marks(std::span<DraftWord const> words);

} // namespace nutmeg
