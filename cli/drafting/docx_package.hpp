// Writes a Word file: parts in a zip archive (ECMA-376, part 2).
#pragma once

#include <string>
#include <vector>

namespace nutmeg {

struct DocxPart {
    std::string name; ///< "word/document.xml"
    std::string bytes;
};

/// The bytes of the archive, with the parts in the order given. All parts have the first date that
/// a zip archive can hold, so that the same parts give the same bytes. Throws Error when memory
/// runs out.
std::string docx_package(std::vector<DocxPart> const& parts);

} // namespace nutmeg
