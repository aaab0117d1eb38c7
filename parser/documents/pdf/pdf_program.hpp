// MuPDF's program `mutool`, which reads PDF files. It runs as a separate process, because a library
// that reads PDF files has faults that damaged files reach, and because its license (AGPL) covers
// programs that are linked with it.
#pragma once

#include "parser/documents/pdf/pdf_page.hpp"
#include "parser/documents/process/program.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace nutmeg {

/// The program, in the Debian package mupdf-tools. NUTMEG_MUTOOL can name another executable.
inline constexpr OptionalProgram mutool{
    "mutool", "NUTMEG_MUTOOL", "mupdf-tools", "PDF files are read", "copy the text into a file"};

/// Reads every page of a PDF file. Returns what mutool says about damage, empty if there is none.
/// `name` is for messages. Throws Error if mutool is not installed, if it cannot read the file (a
/// password, no PDF file, no pages), or if it takes more than two minutes or 2 GiB of memory.
std::string read_pdf_pages(std::string_view bytes,
                           std::string const& name,
                           std::function<void(PdfPage)> const& take);

} // namespace nutmeg
