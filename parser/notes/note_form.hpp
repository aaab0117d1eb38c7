// What kind of note a paragraph is, by its words alone: for statutes without the classes of the
// published pages (docs/connecticut.md 1.8).
#pragma once

#include <cstdint>
#include <string_view>

namespace nutmeg {

/// The kinds of notes that are printed after a section.
enum class NoteForm : std::uint8_t {
    None,           ///< not a note by its words
    Source,         ///< "(1985, P.A. 85-901, S. 3.)"
    History,        ///< "History: P.A. 85-902 added Subsec. (b)."
    CrossReference, ///< "See Sec. 99-3 re gates."
    Annotation,     ///< "Cited. 990 C. 214."; "Subsec. (a):"
    Footnote,       ///< "*Note: Section 4 of public act 85-901 is special in nature."
};

/// The form of a paragraph in which whitespace is collapsed. A star before the words is ignored,
/// except that "*Note:" is a Footnote. An annotation ends with a citation of a court report, or is
/// the heading of annotations. The note on a later version ("*Note: On and after July 1, 2026,
/// this section ... is to read as follows:") is None, because law follows it. Linear.
NoteForm note_form(std::string_view paragraph);

/// Whether a line of wrapped text begins a note: note_form may need the lines after it.
bool begins_note(std::string_view line);

/// Whether it begins a source or History note, as no line of law does.
bool begins_source_or_history(std::string_view line);

} // namespace nutmeg
