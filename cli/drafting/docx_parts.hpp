// The parts of a bill's Word file that are the same for every bill: types, relations, styles, foot.
#pragma once

#include "cli/drafting/docx_package.hpp"

namespace nutmeg {

/// All parts but the document itself, the list of types first, as readers expect.
std::vector<DocxPart> docx_fixed_parts();

} // namespace nutmeg
