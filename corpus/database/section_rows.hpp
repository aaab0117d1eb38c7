// A section as a row of a store. What a page says about it is stored; what follows from its words
// (outline, citations, amounts) is read again, so that a store gives the same section as its page.
#pragma once

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

/// The outline: "PATH BEGIN END" of each provision, one per line.
std::string provision_lines(Section const& section);

std::string diagnostics_json(Diagnostics const& diagnostics);

/// Throws std::exception if it is not what diagnostics_json writes.
Diagnostics diagnostics_from_json(std::string_view json);

/// SHA-256 of the parts of a row, 32 bytes.
std::string row_hash(StoredParts const& parts);

/// SHA-256 of the bytes of a file, in hexadecimal.
std::string text_hash(std::string_view bytes);

} // namespace nutmeg
