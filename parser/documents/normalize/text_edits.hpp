// Replacements in a text and in a paragraph with marks.
#pragma once

#include "parser/documents/normalize/characters.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The text with the edits, which are in order and without overlap. Linear in the text.
std::string edited(std::string_view text, std::vector<TextEdit> const& edits);

/// The same for a paragraph: its marks and line starts stay on their words.
void edit(Paragraph& paragraph, std::vector<TextEdit> const& edits);

} // namespace nutmeg
