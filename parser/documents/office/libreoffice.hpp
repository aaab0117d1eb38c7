// LibreOffice as a converter. It runs as a separate process, with its settings in a temporary
// folder.
#pragma once

#include "parser/documents/model/document.hpp"
#include "parser/documents/process/program.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// The program, in the Debian package libreoffice-writer-nogui. NUTMEG_SOFFICE can name another
/// executable.
inline constexpr OptionalProgram libreoffice{
    "soffice",
    "NUTMEG_SOFFICE",
    "libreoffice-writer-nogui",
    "Files of this format are converted",
    "open the file in Word or LibreOffice and save it as .docx"};

/// Whether LibreOffice has to convert files of the format: .doc, .rtf, .odt, .wpd.
bool is_office_format(DocumentFormat format);

/// The bytes of a file in such a format as .docx. `name` is for messages. Throws Error if
/// LibreOffice is not installed, cannot convert the file, or takes more than two minutes.
std::string convert_to_docx(std::string_view bytes, DocumentFormat format, std::string const& name);

} // namespace nutmeg
