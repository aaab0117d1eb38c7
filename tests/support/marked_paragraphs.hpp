// Paragraphs as text, for tests of the readers of documents.
#pragma once

#include "parser/documents/model/document.hpp"

#include <string>

namespace nutmeg::test {

/// One paragraph per line: {inserted}, <deleted>, and "/" where a line begins.
std::string marked_paragraphs(Document const& document);

} // namespace nutmeg::test
