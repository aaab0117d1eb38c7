// What a section is connected with, without an amendment: what cites it, uses its terms, states its
// amounts.
#pragma once

#include "corpus/impact/impact.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// What `neighborhood_of` is asked about.
struct NeighborhoodQuery {
    std::string number;      ///< of a section of the law
    std::string path;        ///< of a provision of it; empty for the entire section
    std::uint32_t depth = 1; ///< 2: also what cites those that cite it, and so on
};

/// A section of the neighborhood that is drawn.
struct Neighborhood {
    ImpactReport report;
    std::vector<std::string> cited; ///< numbers of the sections that the section cites, in order
};

/// The sections that cite the section or provision, by itself or in a range, and its chapter; that
/// use a term which it defines; that state an amount of it beside the same term. A citation that is
/// no part of the provision is left out. Beyond depth 1, citations only.
Neighborhood neighborhood_of(NeighborhoodQuery const& query, LawIndex const& law);

/// The citations of a chapter.
ImpactReport chapter_neighborhood(std::string_view chapter, LawIndex const& law);

} // namespace nutmeg
