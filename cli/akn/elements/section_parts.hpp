// A section as a tree of elements: its provisions, and the versions that take effect later.
#pragma once

#include "cli/akn/elements/timeline.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <vector>

namespace nutmeg::akn {

/// An element of the hierarchy.
struct Part {
    char const* element = nullptr; ///< "subsection"; "hcontainer" for later versions
    std::string id;
    Span span;       ///< with characters that are no words before its designator: "*(b)"
    Span designator; ///< empty if it has none
    LaterVersion const* later = nullptr; ///< the first later version that it holds
    std::string period;                  ///< "#tmpg_1", from when it is in force; empty if unknown
    std::vector<Part> parts;             ///< in the order of the text
};

/// The section and everything in it. The versions that one note introduces are one part, an
/// <hcontainer name="laterVersion">, from their note to the next one.
Part parts_of(Section const& section, std::string const& id);

/// Adds the dates from which the later versions of the section are in force to `timeline`.
/// @param source  reference to what makes them, "#generalStatutes"
void add_periods(Part& section, Timeline& timeline, std::string const& source);

/// The part of the provision at `index`, below `section`.
Part const& part_of(Part const& section, Section const& of, std::uint32_t index);

} // namespace nutmeg::akn
