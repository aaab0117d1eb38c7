// Brackets and underlining of a bill as runs (docs/connecticut.md 4.6): a bracket may extend over
// several paragraphs and tags. The brackets themselves are removed.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/documents/document.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// The words of `paragraphs` with their marks. With `brackets_are_text` (text that is wholly new
/// and so can have no deletion) square brackets are ordinary characters. Findings go to
/// `diagnostics`: "unclosed-bracket" (its words stay Plain), "unopened-bracket" (it stays in the
/// text), "nested-bracket", "struck-words", "kept-bracket", "distorted-bracket". Linear.
MarkedText read_marks(std::vector<Paragraph> const& paragraphs,
                      bool brackets_are_text,
                      Diagnostics& diagnostics);

} // namespace nutmeg
