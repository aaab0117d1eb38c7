// Notes that are printed as if they were the last paragraphs of a section: the title of the next
// part, footnotes to it, cross references and annotations without a class of their own
// (docs/connecticut.md 1.8).
#pragma once

#include "parser/statutes/section.hpp"

#include <string_view>

namespace nutmeg {

/// Whether the line is the title of a title, chapter, article or part: "CHAPTER 990", "PART II*",
/// "(A)", a line of capitals; or "Table of Contents".
bool is_page_title(std::string_view line);

/// Whether the line is the number of a part or subpart: "PART II*", "(A)".
bool begins_part(std::string_view line);

/// Moves the last paragraphs of the text to the notes of the section: those that are cross
/// references, annotations or footnotes by their words (note_form), and those that begin with a
/// star to which no other star of the section refers. So are the titles of the part that follows.
/// The first paragraph stays. Call it before read_words.
void set_trailing_notes_apart(Section& section);

} // namespace nutmeg
