// Writes a Word file: parts in a zip archive (ECMA-376, part 2).
#pragma once

#include <string>
#include <vector>

namespace nutmeg {

struct DocxPart {
    std::string name; ///< "word/document.xml"
    std::string bytes;
};

/// The bytes of the archive, with the parts in order. All parts have the earliest date of the zip
/// format, so that the same parts produce the same bytes. Throws Error if memory runs out.
std::string docx_package(std::vector<DocxPart> const& parts);

} // namespace nutmeg
