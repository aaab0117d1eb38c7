// Where paragraphs begin in the lines of a PDF file, which has only positions.
#pragma once

#include "parser/documents/pdf/pdf_lines.hpp"

#include <vector>

namespace nutmeg {

/// For each line whether it begins a paragraph. A line does if more space is above it than is
/// usual, if its first words would have had room at the end of the line before, or if it is
/// indented differently. A line that begins with a small letter continues its paragraph unless much
/// space is above it. `lines` are those of the text in reading order. Linear.
std::vector<bool> paragraph_starts(std::vector<PdfLine> const& lines);

} // namespace nutmeg
