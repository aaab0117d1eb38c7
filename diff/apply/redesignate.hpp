// New designators for provisions, with the references inside the section that name them.
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

/// A reference of the section whose words follow a redesignation.
struct FollowedReference {
    Span span;             ///< of the text before
    std::string old_words; ///< "subsection (d) of this section"
    std::string new_words;
};

struct Redesignated {
    std::string text;
    std::vector<FollowedReference> references;
};

/// Paths before and after: (d) and (c).
using Renaming = std::vector<std::pair<std::string, std::string>>;

/// Writes the new designators, and mends every reference in the section to what was renamed.
/// Provisions that the section does not have are left out; the new paths are not checked. Linear
/// in the text for a bounded number of renamings.
Redesignated redesignate(Section const& section, Renaming const& renaming);

/// How many designators of the section do not follow those before them.
std::size_t gaps_in(Section const& section);

} // namespace nutmeg
