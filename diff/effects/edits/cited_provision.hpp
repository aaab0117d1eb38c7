// Citations as effects name them, and what became of one.
#pragma once

#include "diff/effects/matching/annotated_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

struct Reference {
    std::string first;     ///< the name of what is cited: "section 99-4(b)"
    std::string last;      ///< last member of an inclusive range, otherwise empty
    std::string qualifier; ///< qualifier: "revision of 1958, revised to January 1, 2019"
    Span span;             ///< the words that cite it, in the section's text
    Span whole;            ///< the entire citation, with all its members
    bool is_named = true;  ///< false for "this section" and "such chapter"
};

/// Both sides if one citation replaced the other, otherwise the side that has it.
struct ReferenceChange {
    std::optional<Reference> before;
    std::optional<Reference> after;
    std::string at;           ///< path of the provision that has the citation
    std::uint32_t word = 0;   ///< index in the new text, at or after the citation
    bool is_same_law = false; ///< both cite one provision, which has another designator
};

using ReferenceChanges = std::vector<ReferenceChange>;

/// Target `index` of a citation of that side.
Reference reference_of(LawWords const& side, Citation const& citation, std::size_t index);

/// "section 99-4", "sections 99-4 to 99-9".
std::string range_name(Reference const& reference);

/// The range name with its qualifier, which distinguishes two texts of one section.
std::string full_name(Reference const& reference);

} // namespace nutmeg
