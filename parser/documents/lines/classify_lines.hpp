// Determines what each line of a document is, and makes paragraphs of those that are text.
#pragma once

#include "parser/documents/lines/printed_line.hpp"

#include <vector>

namespace nutmeg {

/// Sorts the lines into text, line numbers, headers and footers of pages, page marks and lines of
/// an e-mail, and adds the paragraphs and the lines that were set aside to `out`, in order. Every
/// character that is not a space is in one of them, except hyphens of words that were broken at the
/// end of a line. Reports "unknown-line" for what is none of these, "broken-word" and
/// "unclear-line-number". Linear in the size of the lines.
///
/// The lines of plain text need only words and their number in the file; a reader that knows the
/// pages of the document also sets the page, the height and the printed number.
void add_lines(std::vector<PrintedLine> lines, LineRules const& rules, Document& out);

/// The same for lines of which the reader knows the paragraphs and the cells of tables: an empty
/// line is between two of them. A sentence continues after it only where a header or footer
/// interrupts it.
void add_laid_out_lines(std::vector<PrintedLine> lines, LineRules const& rules, Document& out);

/// Sorts the lines of a document whose paragraphs were read from marked-up text, if they have
/// printed line numbers, and the numbers "T1", "T2" in the cells of a table. A document without
/// them is left as it is.
void sort_marked_up_lines(Document& document, LineRules const& rules);

} // namespace nutmeg
