// Lines of a file without the markup of the published pages in which several parts of a page
// follow each other, because the line ends were lost: "Sec. 99-3. Gates. Each gate shall have a
// lock. (P.A. 85-901.) History: ... See Sec. 99-5 re fees. Sec. 99-4. Doors. ..."
#pragma once

#include "parser/statutes/copied/statute_lines.hpp"

#include <vector>

namespace nutmeg {

/// The lines, each divided where another part of the page begins inside it:
///
/// - the links of a page;
/// - the notes of a section: a source or History note after a sentence, or a cross reference or
///   annotation if nothing but notes follows. No sentence of the published law is read as one;
/// - after a note: a note of a later kind, a provision ("(c) Each ..."), a sentence that is law by
///   its words, and the heading of a section.
///
/// Each part begins a paragraph and has the number of its line. Linear.
/// @param wrapped  lines may be parts of paragraphs, so only a link, a source or a History note
///                 begins inside one
std::vector<StatuteLine> divided_lines(std::vector<StatuteLine> lines, bool wrapped);

} // namespace nutmeg
