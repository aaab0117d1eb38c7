// The five levels of a section and their names (connecticut.md 1.1). The mark decides the name, not
// the depth: (1) is a subdivision even where the section has no subsections.
#pragma once

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

/// "subsection" and so on, in lower case; "section" for the whole.
std::string_view level_name(Level level);

/// The level of a noun in singular or plural, any case ("Subdivisions"); "paragraph" gives none.
std::optional<Level> level_named(std::string_view noun);

/// "Subsec.", "Subdiv.", "Subpara.", "clause", "subclause", as history notes have them.
std::string_view level_abbreviation(Level level);

} // namespace nutmeg
