// Citations of law as it was: "section 99-1 of the general statutes, revision of 1958".
#pragma once

#include "parser/statutes/section.hpp"

namespace nutmeg {

/// Whether the citation means an earlier version of the law (docs/connecticut.md 3, frozen
/// references): it, or the end of its list, names a revision, or the words around it are about the
/// past.
bool refers_to_past_law(Section const& section, Citation const& citation);

} // namespace nutmeg
