// Whether every character of a text is in the document that was read from it.
#pragma once

#include "parser/documents/model/document.hpp"

#include <string>
#include <string_view>

namespace nutmeg::test {

/// What is wrong; empty if each character of `text` but spaces is in exactly one paragraph or line
/// that was set aside. Hyphens may be missing, because words that are broken at line ends are
/// joined. `text` must be ASCII without control characters but those of lines and pages.
std::string unaccounted(std::string_view text, Document const& document);

} // namespace nutmeg::test
