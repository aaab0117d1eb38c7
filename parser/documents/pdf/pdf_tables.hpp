// Tables in the lines of a PDF file.
#pragma once

#include "parser/documents/pdf/pdf_lines.hpp"

#include <vector>

namespace nutmeg {

/// Divides the lines of tables into their cells and sets PdfLine::row and PdfLine::column; the
/// lines of a cell come one after the other, cells from left to right, rows from top to bottom. A
/// table is two or more lines whose words are in columns, far apart from each other. Its rows end
/// at painted lines or, without these, where the first column has words. Linear.
void divide_tables(std::vector<PdfLine>& lines);

} // namespace nutmeg
