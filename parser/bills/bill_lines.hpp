// The lines of a printed bill or act: which begin a paragraph, and which belong to its pages
// (docs/connecticut.md 4.2, 4.8).
#pragma once

#include "parser/documents/model/document.hpp"

#include <string_view>

namespace nutmeg {

/// The header or footer of a page at the start of the words: the name of a bill or act ("Raised
/// Bill No. 5333", "Public Act No. 26-4"), the number of its draft ("LCO No. 5622") or the mark of
/// its file copy ("sSB428 / File No. 250"), each with a page ("2 of 8") or without. It is certain
/// with a page, and so is the mark of a file copy.
PageFurniture bill_furniture(std::string_view words);

/// Whether the words are certainly a header or footer and nothing else: "LCO No. 5622 2 of 8".
bool is_footer(std::string_view words);

/// How the lines of a bill or act form paragraphs.
LineRules bill_line_rules();

} // namespace nutmeg
