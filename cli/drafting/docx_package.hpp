// Writing a Word file: parts in a zip archive (ECMA-376, part 2).
#pragma once

#include <string>
#include <vector>

namespace nutmeg {

struct DocxPart {
    std::string name; ///< "word/document.xml"
    std::string bytes;
};

/// The archive's bytes, its parts in the order given. Every part has the same time, that of the
/// first day a zip archive knows, so that the same parts give the same bytes. Throws Error where
/// there is no memory left.
std::string docx_package(std::vector<DocxPart> const& parts);

} // namespace nutmeg
