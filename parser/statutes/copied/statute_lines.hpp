// The lines of a document of statutes.
#pragma once

#include "parser/documents/model/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// A line of plain text, or a paragraph of a format that has paragraphs.
struct StatuteLine {
    std::string words;           ///< with whitespace collapsed; not empty
    std::uint32_t number = 0;    ///< in the file, from 1
    bool apart = false;          ///< begins a paragraph of the document
    bool continues_word = false; ///< the line before it ends inside a word
    bool follows_link = false;   ///< links of a published page come before it
};

/// Whether the lines of the format may be parts of paragraphs. In a page or a Word file they are
/// paragraphs.
bool has_broken_lines(DocumentFormat format);

/// The lines of the document, in order.
std::vector<StatuteLine> statute_lines(Document const& document);

} // namespace nutmeg
