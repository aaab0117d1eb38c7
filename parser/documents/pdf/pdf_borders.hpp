// The painted lines of tables, in relation to the lines of text.
#pragma once

#include "parser/documents/pdf/pdf_lines.hpp"
#include "parser/documents/pdf/pdf_page.hpp"

#include <vector>

namespace nutmeg {

/// The x of the vertical lines that cross a baseline, from left to right. Two that are close to
/// each other, as the borders of neighboring cells are, count as one. Of a page with many lines,
/// which has a drawing, only the first 500 count.
std::vector<float> borders_at(PdfPage const& page, PdfBaseline const& baseline);

/// Sets PdfLine::rule_above of the lines of a page. The rules of a table with borders can be as
/// close to the words as an underline is; other rules must be farther away.
void find_rules_above(std::vector<PdfLine>& lines, PdfPage const& page);

} // namespace nutmeg
