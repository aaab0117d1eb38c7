// A bill or act as a Word file: its paragraphs, with what is underlined, struck through or tracked
// as a change.
#pragma once

#include "parser/documents/html_paragraphs.hpp"

namespace nutmeg {

/// Reads the bytes of a .docx. Inserted is what is underlined, by the run or its style, and what
/// Word tracks as inserted or moved here; deleted is what is struck through, tracked as deleted or
/// moved away. Underlining of links is none. A paragraph's `line` is its number in the document,
/// empty ones counted. What is there and cannot be read (numbers that Word makes, footnotes,
/// pictures, hidden words, broken styles), or stands in a text box, is a diagnostic. Throws Error
/// where it is no Word file, is damaged, or unpacks to what no bill does.
ActParagraphs read_act_docx(std::string_view bytes, std::string const& name);

/// The same of its two parts, unpacked: the document and its styles (which may be empty).
ActParagraphs read_docx_parts(std::string document, std::string styles, std::string const& name);

} // namespace nutmeg
