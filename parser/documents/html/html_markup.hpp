// Detects HTML.
#pragma once

#include <string_view>

namespace nutmeg {

/// Whether the bytes contain markup: a comment, a declaration or a tag that pages of law use. A
/// lone "<", as in "a fine of < 500 dollars", is not markup, nor is a name in angle brackets.
bool has_markup(std::string_view bytes);

} // namespace nutmeg
