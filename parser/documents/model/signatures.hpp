// The signatures of file formats: the bytes with which their files begin.
#pragma once

#include <string_view>

namespace nutmeg {

/// A zip archive, as every Word (.docx) and OpenDocument (.odt) file is.
bool is_zip_archive(std::string_view bytes);

/// A zip archive that says it is OpenDocument text (.odt): its first part is "mimetype", which is
/// not compressed (OpenDocument 1.3, part 2, 3.3).
bool is_open_document(std::string_view bytes);

bool is_pdf(std::string_view bytes);

bool is_rtf(std::string_view bytes);

bool is_word_perfect(std::string_view bytes);

/// An OLE compound file, which Word wrote before .docx.
bool is_compound_file(std::string_view bytes);

} // namespace nutmeg
