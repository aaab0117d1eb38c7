// What an amendment does to one citation.
#pragma once

#include "corpus/impact/impact_search.hpp"
#include "parser/citations/citation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// What a citation named before the amendment.
struct CitedBefore {
    /// For each target: what it named. Nothing if the amendment inserts or changes its words.
    std::vector<std::optional<CitationTarget>> members;
    /// If the amendment changes some of the citation's words: all that it named.
    std::vector<CitationTarget> changed_from;
};

/// Adds the findings about `citation`, one of the anchored citations of `place`.
void check_citation(ImpactSearch& search,
                    SearchedSection const& place,
                    Citation const& citation,
                    CitedBefore const& before);

} // namespace nutmeg
