// The parts of a Word file that are the same for every bill: content types, relationships, styles,
// footer.
#pragma once

#include "cli/drafting/docx_package.hpp"

namespace nutmeg {

/// All parts except the document itself. The content types come first, as readers expect.
std::vector<DocxPart> docx_fixed_parts();

} // namespace nutmeg
