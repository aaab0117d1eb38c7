// The signatures of file formats: the bytes with which their files begin.
#pragma once

#include <string_view>

namespace nutmeg {

/// A zip archive, as every Word (.docx) and OpenDocument (.odt) file is.
bool is_zip_archive(std::string_view bytes);

bool is_pdf(std::string_view bytes);

bool is_rtf(std::string_view bytes);

/// An OLE compound file, which Word wrote before .docx.
bool is_compound_file(std::string_view bytes);

} // namespace nutmeg
