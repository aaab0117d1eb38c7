// Turns brackets and underlining of a bill into runs (docs/connecticut.md 4.6). A bracket may
// extend over several paragraphs and tags.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/documents/model/document.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// The words of `paragraphs` with their marks, without the brackets. With `brackets_are_text` (text
/// that is wholly new and so can have no deletion) square brackets are ordinary characters.
/// Findings go to `diagnostics`: "unclosed-bracket" (its words stay Plain), "unopened-bracket" (it
/// stays in the text), "nested-bracket", "struck-words", "kept-bracket", "distorted-bracket".
/// Linear.
MarkedText read_marks(std::vector<Paragraph> const& paragraphs,
                      bool brackets_are_text,
                      Diagnostics& diagnostics);

} // namespace nutmeg
