// Pages that are printed in two columns.
#pragma once

#include "parser/documents/pdf/pdf_lines.hpp"

#include <vector>

namespace nutmeg {

/// Puts the lines of a page, from top to bottom, in reading order. If the page has two columns of
/// running text, each line is divided, and the left column comes before the right one; lines across
/// both, such as headings, stay where they are. `width` is of the page. Linear.
void order_columns(std::vector<PdfLine>& lines, float width);

} // namespace nutmeg
