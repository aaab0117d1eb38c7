// Renames provisions and updates the references to them inside the section.
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

/// A reference that was updated after a redesignation.
struct FollowedReference {
    Span span;             ///< bytes of the old text
    std::string old_words; ///< "subsection (d) of this section"
    std::string new_words;
};

struct Redesignated {
    std::string text; ///< of the section, with the new designators
    std::vector<FollowedReference> references;
};

/// Old and new path of each provision, as "(d)" and "(c)".
using Renaming = std::vector<std::pair<std::string, std::string>>;

/// Writes the new designators and updates all references in the section to the renamed provisions.
/// Ignores provisions that the section does not have; does not check the new paths. Linear in the
/// text for a bounded number of renamings.
Redesignated redesignate(Section const& section, Renaming const& renaming);

/// Number of designators in the section that do not continue those before them.
std::size_t gaps_in(Section const& section);

} // namespace nutmeg
