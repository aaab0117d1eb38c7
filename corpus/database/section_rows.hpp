// A section as a row of a store. What a page says about it is stored; what follows from its words
// (outline, citations, amounts) is read again, so that a store gives the same section as its page.
#pragma once

#include "parser/quantities/quantity.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// The parts of a section that are stored.
struct StoredParts {
    std::string heading;
    std::string catchline;
    std::string text;
    std::string notes; ///< section_notes
    std::string lists; ///< section_lists
};

/// Numbers, paragraphs and diagnostics as JSON. The section is as parse_page_texts returns it,
/// without read_words.
std::string section_lists(Section const& section);

/// The notes of a section: each begins with a control character for its kind, and ends
/// with a line end.
std::string section_notes(Section const& section);

/// The section as parse_page_texts returned it. Throws std::exception if the parts are not what the
/// functions above write.
Section section_from_parts(StoredParts parts);

std::string diagnostics_json(Diagnostics const& diagnostics);

/// Throws std::exception if it is not what diagnostics_json writes.
Diagnostics diagnostics_from_json(std::string_view json);

/// What the table of facts has for a quantity: the number, the date or period in ISO 8601, or the
/// class of offense. Equal quantities have equal values.
std::string quantity_value(Quantity const& quantity);

} // namespace nutmeg
