// What a section, provision or chapter is connected with, for a citation as typed.
#pragma once

#include "corpus/impact/neighborhood.hpp"
#include "corpus/index/law_index.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace nutmeg {

struct ImpactResult {
    enum class Fault : std::uint8_t {
        None,
        NotACitation, ///< the words cite no section, provision or chapter
        Missing,      ///< the law does not have what they cite
    };
    Fault fault = Fault::None;
    std::string message; ///< of a fault: what is wrong, and what is near it
    std::string name;    ///< "53a-83(c)", "chapter 952"
    std::string number;  ///< of the section; empty for a chapter
    Neighborhood neighborhood;
    Diagnostics findings; ///< editions to be made again, and files that cannot be read
};

/// Throws Error if a page cannot be read.
/// @param words  "53a-83(c)", "subsection (c) of section 53a-83", "chapter 952"
/// @param depth  as NeighborhoodQuery::depth
/// @param index  of the law; is called only if it is needed
ImpactResult impact_around(std::string const& words,
                           std::uint32_t depth,
                           Statutes& law,
                           std::function<LawIndex const&()> const& index);

} // namespace nutmeg
