// From the words of a section to everything known about them: status, future texts, citations,
// quantities and the outline.
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Reads section.text and section.paragraphs, and sets status, futures, current_end, citations,
/// quantities, provisions, replacing earlier values; adds to the diagnostics.
void read_words(Section& section);

/// Adds a body paragraph, in NFC and without trailing spaces, unless it is empty.
void add_paragraph(Section& section, std::string_view paragraph);

/// A section made of words alone, completely read. Whitespace is collapsed.
/// @param text  UTF-8; paragraphs are separated by '\n'
Section section_from_words(std::string_view number,
                           std::string_view catchline,
                           std::string_view words);

/// The section as it reads on that date ("2026-07-01"): every future text in effect by then
/// replaces the provisions that its note names; stars, notes and their quotation marks are
/// removed, and there are no futures (docs/connecticut.md 1.9). A version that depends on an event
/// is not applied, with the diagnostic EventVersion. By the notes of its heading, a section has
/// no words and is Reserved before it takes effect, and has no words and is Repealed from the date
/// of its repeal. If the provisions that a note names are not found, the section is unchanged,
/// with FutureTargetMissing or FutureTextMissing.
Section section_at_date(Section const& section, std::string_view iso_date);

/// Whether a diagnostic of this kind comes from section_at_date.
bool is_version_finding(DiagnosticCode code);

/// Status by the first words of the body (docs/connecticut.md 1.7); "A person may reserve" is in
/// force.
Status status_from_body(std::string_view body);

} // namespace nutmeg
