// The five levels of a section and their names (docs/connecticut.md 1.1). The designator decides
// the name, not the depth: (1) is a subdivision even if the section has no subsections.
#pragma once

#include "parser/text/designator.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace nutmeg {

enum class Level : std::uint8_t {
    Section,
    Subsection,
    Subdivision,
    Subparagraph,
    Clause,
    Subclause
};

/// "subsection" and so on, in lower case; "section" for the entire section.
std::string_view level_name(Level level);

/// The level of a noun in the singular or plural, in any case ("Subdivisions"); empty for any other
/// word, such as "paragraph".
std::optional<Level> level_named(std::string_view noun);

/// "Subsec.", "Subdiv.", "Subpara.", "clause", "subclause", as in History notes.
std::string_view level_abbreviation(Level level);

/// The series of the designators of a level: letters for subsections, digits for subdivisions and
/// so on.
Series series_of(Level level);

} // namespace nutmeg
