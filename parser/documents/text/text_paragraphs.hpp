// The paragraphs of plain text.
#pragma once

#include "parser/documents/model/document.hpp"

#include <string_view>

namespace nutmeg {

/// Adds the paragraphs of plain text, as read_document describes. Throws Error if the text is
/// not UTF-8 or has NUL bytes.
void read_text_paragraphs(std::string_view bytes, LineRules const& rules, Document& out);

} // namespace nutmeg
