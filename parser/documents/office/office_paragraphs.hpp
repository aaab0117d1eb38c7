// The paragraphs of files that LibreOffice can open: Word's old format (.doc), rich text (.rtf),
// OpenDocument text (.odt) and WordPerfect (.wpd).
#pragma once

#include "parser/documents/model/document.hpp"

#include <string_view>

namespace nutmeg {

/// Adds the paragraphs of such a file, whose kind is `out.format`. LibreOffice converts it to
/// .docx, which keeps underlines, strike-through and tracked changes; then it is read as a Word
/// file is. Throws Error if LibreOffice is not installed, cannot convert the file, or takes more
/// than two minutes, and as read_docx_paragraphs does.
void read_office_paragraphs(std::string_view bytes, LineRules const& rules, Document& out);

} // namespace nutmeg
