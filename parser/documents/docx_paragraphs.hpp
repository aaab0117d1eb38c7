// The paragraphs of a Word file (.docx), with what is underlined, struck through or tracked as a
// change.
#pragma once

#include "parser/documents/document.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// Adds the paragraphs of a .docx from its bytes. Inserted is what is underlined, by the run or its
/// style, and what Word tracks as inserted or moved here; deleted is what is struck through, and
/// what Word tracks as deleted or moved away. The underlining of links does not count. A
/// paragraph's `line` is its number in the document, empty paragraphs counted. Content that cannot
/// be read (numbers that Word generates, footnotes, pictures, hidden words, broken styles) and text
/// boxes are diagnostics. Throws Error where the file is not a Word file, is damaged, or unpacks to
/// more than any bill does.
void read_docx_paragraphs(std::string_view bytes, LineRules const& rules, Document& out);

/// The same from its two parts, unpacked: the document and its styles (which may be empty).
void read_docx_parts(std::string document, std::string styles, Document& out);

} // namespace nutmeg
