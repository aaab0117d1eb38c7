// From the words of a section to everything known about them: status, future texts, citations,
// quantities and the outline.
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Reads section.text and section.paragraphs, and sets status, futures, current_end, citations,
/// quantities, provisions; adds to its diagnostics. Whatever stood in those before is replaced.
void read_words(Section& section);

/// Adds a body paragraph, in NFC and without blanks at its end; an empty one is left out.
void add_paragraph(Section& section, std::string_view paragraph);

/// A section made of words alone, paragraphs separated by '\n', with all of it read. Blanks are
/// collapsed.
Section section_from_words(std::string_view number,
                           std::string_view catchline,
                           std::string_view words);

/// The section as it reads on that date ("2026-07-01"): every future text that is in effect by then
/// stands in place of what it replaces; stars, notes and quotation marks around it are gone, and
/// there are no futures (connecticut.md 1.9). A version that an event brings is left out, with the
/// diagnostic EventVersion. By the notes of its heading a section is without words and Reserved
/// before it takes effect, without words and Repealed from the day of its repeal. Where the
/// provisions that a note names are not found, the section stays as it is, with FutureTargetMissing
/// or FutureTextMissing.
Section section_on(Section const& section, std::string_view iso_date);

/// Whether a diagnostic of this kind comes from section_on.
bool is_version_finding(DiagnosticCode code);

/// Status by the body's first words (connecticut.md 1.7); "A person may reserve" is in force.
Status status_from_body(std::string_view body);

} // namespace nutmeg
