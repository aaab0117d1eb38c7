// The paragraphs of a Word file (.docx), with the words that are underlined, struck through or
// tracked as changes.
#pragma once

#include "parser/documents/model/document.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// Adds the paragraphs of a .docx from its bytes. Words that are underlined, by the run or its
/// style, or that Word tracks as inserted or moved here, are inserted; words that are struck
/// through, or that Word tracks as deleted or moved away, are deleted. The underlining of links
/// does not count. A paragraph's `line` is its number in the document, counting empty paragraphs.
/// Content that cannot be read (numbers that Word generates, footnotes, pictures, hidden words,
/// broken styles) and text boxes are reported as diagnostics. Throws Error if the file is not a
/// Word file, is damaged, or unpacks to more than any bill does.
void read_docx_paragraphs(std::string_view bytes, LineRules const& rules, Document& out);

/// The same from its two unpacked parts, the document and its styles (which may be empty).
void read_docx_parts(std::string document, std::string styles, Document& out);

} // namespace nutmeg
