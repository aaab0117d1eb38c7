// The parts of a Word file that are the same for every document but for its title: content
// types, relationships, styles, numbering, footer.
#pragma once

#include "cli/docx/package.hpp"

namespace nutmeg {

/// All parts except the document itself. The content types come first, as readers expect. `title`
/// is text that XML allows.
std::vector<DocxPart> docx_fixed_parts(std::string const& title);

} // namespace nutmeg
