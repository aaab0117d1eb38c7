// A citation as effects tell of it, and what became of one.
#pragma once

#include "diff/effects/edits/annotated_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

struct Reference {
    std::string first;    ///< the name of what is cited: "section 99-4(b)"
    std::string last;     ///< of an inclusive range, else empty
    std::string rider;    ///< which text of it: "revision of 1958, revised to January 1, 2019"
    Span span;            ///< the words that cite it, bytes of the section
    Span whole;           ///< the citation with all its members
    bool is_named = true; ///< false for "this section" and "such chapter"
};

/// Both sides where one replaced the other, else the side that it stands on.
struct ReferenceChange {
    std::optional<Reference> before;
    std::optional<Reference> after;
    std::string at;         ///< path of the provision
    std::uint32_t word = 0; ///< of the new text, that it stands at or before
};

using ReferenceChanges = std::vector<ReferenceChange>;

/// The target `index` of a citation of the side.
Reference reference_of(EffectSide const& side, Citation const& citation, std::size_t index);

/// "section 99-4", "sections 99-4 to 99-9".
std::string range_name(Reference const& reference);

/// The same with its rider, which tells two texts of one section apart.
std::string full_name(Reference const& reference);

} // namespace nutmeg
