// Notes that are printed as if they were the last paragraphs of a section: footnotes to the heading
// of the next part, cross references and annotations without a class of their own
// (docs/connecticut.md 1.8).
#pragma once

#include "parser/statutes/section.hpp"

namespace nutmeg {

/// Moves the last paragraphs of the text to the notes of the section: those that are cross
/// references, annotations or footnotes by their words (note_form), and those that begin with a
/// star to which no other star of the section refers. The first paragraph stays. Call it before
/// read_words.
void set_trailing_notes_apart(Section& section);

} // namespace nutmeg
