// What is printed in the margins of the pages of a PDF file: line numbers, headers and footers.
// Their position shows what they are.
#pragma once

#include "parser/documents/pdf/pdf_lines.hpp"

#include <vector>

namespace nutmeg {

/// Takes printed line numbers from the words of the lines and sets PdfLine::printed and
/// number_words. They are in one column, right or left of all other words, and count up. A line of
/// a table is numbered "T1", which leaves `printed` at 0. Lines without other words are removed.
/// @return whether there are any
bool take_line_numbers(std::vector<PdfLine>& lines);

/// Sets the class of headers and footers: lines at the top or bottom of pages that repeat, except
/// for their numbers, at the same height, numbers of pages, the name of the bill above a page, and
/// in a file with printed line numbers (`numbered`) the lines without one above and below those
/// with one. The first lines of the file are its head, and the last ones its tail, so they must
/// repeat.
void mark_page_margins(std::vector<PdfLine>& lines, bool numbered);

} // namespace nutmeg
