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

/// The bytes as UTF-8 (normalize/decode.hpp) if the format is text or a page, else unchanged. For
/// readers that look at the words of a file before they know what it is.
/// @param buffer holds the decoded text
/// Throws Error as decode does, and if the format is recognized but not read.
std::string_view decode_document(std::string_view bytes,
                                 std::string const& name,
                                 std::string& buffer,
                                 Diagnostics& diagnostics);

/// Reads a file of any format. `name` is for messages.
///
/// The paragraphs of a page end at block elements and at two successive line breaks. Those of a
/// Word file are Word's own: see docx_paragraphs.hpp. Those of plain text end at empty lines and
/// before the lines that `rules` name. In all formats, what belongs to the printed page, such as
/// line numbers, headers and footers, is in `set_aside` (lines/classify_lines.hpp), and characters
/// and words are in normal form (normalize/characters.hpp, split_words.hpp).
///
/// Those of a PDF file end where the layout shows it: see pdf_paragraphs.hpp.
///
/// Throws Error if the file is damaged, contains NUL bytes, is too large, is in an unknown
/// encoding, or needs a program that is not installed: mutool for a PDF file, LibreOffice for .doc,
/// .rtf, .odt and .wpd.
Document read_document(std::string_view bytes,
                       std::string const& name,
                       LineRules const& rules = {});

/// Whether reading the document again with these words of the law (LineRules::law_words) may change
/// how words are joined that are broken at the ends of lines or by a converter.
bool has_broken_words(Document const& document, KnownWords const& law);

/// The bytes of the file as .docx if LibreOffice has to convert it, which takes seconds; nullopt
/// for all other formats. For callers that read a document several times. Throws Error as
/// convert_to_docx does.
std::optional<std::string> converted_to_docx(std::string_view bytes, std::string const& name);

} // namespace nutmeg
