// From the words of a section to everything known about them: status, later versions, citations,
// quantities and the outline.
#pragma once

#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Reads section.text and section.paragraphs, and sets status, later_versions, current_end,
/// citations, quantities and provisions, replacing earlier values; adds to the diagnostics.
void read_words(Section& section);

/// Adds a body paragraph, in NFC and without trailing spaces, unless it is empty.
void add_paragraph(Section& section, std::string_view paragraph);

/// A section made of words alone, completely read. Whitespace is collapsed.
/// @param words  UTF-8; paragraphs are separated by '\n'
Section section_from_words(std::string_view number,
                           std::string_view catchline,
                           std::string_view words);

/// The section as it reads on that date ("2026-07-01"): every later version in effect by then
/// replaces the provisions that its note names (docs/connecticut.md 1.9). The result has no stars,
/// notes, quotation marks around versions, or later versions. A version that depends on an event is
/// not applied, with the diagnostic EventVersion. If a note of the heading says so, a section has
/// no words and is Reserved before it takes effect, and has no words and is Repealed from the date
/// of its repeal. If the provisions that a note names are not found, its version is not applied,
/// with FutureTargetMissing or FutureTextMissing.
Section section_at_date(Section const& section, std::string_view iso_date);

/// A section as it reads on a date.
struct DatedSection {
    Section section;
    /// For each byte of section.text: its offset in the text of the section as printed.
    std::vector<std::uint32_t> origins;
};

/// The same as section_at_date, and where each word is printed.
DatedSection dated_section(Section const& section, std::string_view iso_date);

/// Whether a diagnostic of this kind comes from section_at_date.
bool is_version_finding(DiagnosticCode code);

/// Status by the first words of the body (docs/connecticut.md 1.7); Active for "A person may
/// reserve".
Status status_from_body(std::string_view body);

} // namespace nutmeg
