// The paragraphs of a PDF file, with the words that are underlined or struck through.
#pragma once

#include "parser/documents/model/document.hpp"

#include <string_view>

namespace nutmeg {

/// Adds the paragraphs of a PDF file from its bytes. Words with a thin line under them are
/// inserted, those with a line through them deleted; the lines of tables, frames and hyperlinks do
/// not count. Line numbers, headers and footers are set aside. A paragraph's `line` is counted over
/// all pages from the top of the first. `shows_marks` is whether the file has any marked word: a
/// file without one may have lost them. Hidden and rotated words, pictures, unknown characters and
/// unclear lines are reported as diagnostics. Throws Error if the file is locked, damaged or
/// scanned, or if the program that reads PDF files is not installed.
void read_pdf_paragraphs(std::string_view bytes, LineRules const& rules, Document& out);

} // namespace nutmeg
