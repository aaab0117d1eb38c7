// Joins lines whose class is known into paragraphs.
#pragma once

#include "parser/documents/lines/printed_line.hpp"

#include <vector>

namespace nutmeg {

/// Adds the text of the lines to `out.paragraphs` and everything else to `out.set_aside`.
///
/// A paragraph ends at an empty line and before a line that begins one by `rules`. Where headers
/// and footers of a page interrupt a sentence, or if the text is `loose` (numbered lines, or an
/// empty line after nearly every line), a sentence continues after empty lines.
///
/// A word that is broken at the end of a line is joined. Its hyphen is removed if the word occurs
/// elsewhere without one or is known to the caller; otherwise it is kept, with the diagnostic
/// "broken-word" if it may belong to the line. Lines of the class Unknown are reported as
/// "unknown-line".
void join_lines(std::vector<PrintedLine>& lines, LineRules const& rules, bool loose, Document& out);

/// Whether an empty line follows nearly every line, even inside sentences.
bool is_double_spaced(std::vector<PrintedLine> const& lines);

} // namespace nutmeg
