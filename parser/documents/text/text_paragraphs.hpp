// The paragraphs of plain text.
#pragma once

#include "parser/documents/model/document.hpp"

#include <string_view>

namespace nutmeg {

/// Adds the paragraphs of UTF-8 text, as read_document describes. Throws Error if the text has NUL
/// bytes or is too large.
void read_text_paragraphs(std::string_view text, LineRules const& rules, Document& out);

} // namespace nutmeg
