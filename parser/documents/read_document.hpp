// Reads a file of any format: a page (HTML), a Word file (.docx), a PDF file, a file that
// LibreOffice can open (.doc, .rtf, .odt, .wpd) or plain text. Only this folder detects the format.
#pragma once

#include "parser/documents/model/document.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// The format of a file, from its bytes alone, because a name can be wrong and standard input has
/// none. Any file that is in no other format is Text.
DocumentFormat detect_format(std::string_view bytes);

/// Reads a file of any format. `name` is for messages.
///
/// The paragraphs of a page end at block elements and at two successive line breaks. Those of a
/// Word file are Word's own: see docx_paragraphs.hpp. Those of plain text end at empty lines and
/// before the lines that `rules` name. Where plain text has a printed line number at the end of
/// nearly every line, from 1 on, the numbers are dropped. A word broken between two lines is
/// joined; a hyphen that may belong to the word or to the line is kept, with the diagnostic
/// "broken-word".
///
/// Those of a PDF file end where the layout shows it: see pdf_paragraphs.hpp.
///
/// Throws Error if the file is damaged, is not UTF-8, contains NUL bytes, is too large, or needs a
/// program that is not installed: mutool for a PDF file, LibreOffice for .doc, .rtf, .odt and .wpd.
Document read_document(std::string_view bytes,
                       std::string const& name,
                       LineRules const& rules = {});

/// The bytes of the file as .docx if LibreOffice has to convert it, which takes seconds; nullopt
/// for all other formats. For callers that read a document several times. Throws Error as
/// convert_to_docx does.
std::optional<std::string> converted_to_docx(std::string_view bytes, std::string const& name);

} // namespace nutmeg
