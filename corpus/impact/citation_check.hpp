// What an amendment does to one citation.
#pragma once

#include "corpus/impact/impact_search.hpp"
#include "parser/citations/citation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// What a member of a citation named before the amendment.
struct NamedBefore {
    /// Nothing if the amendment inserts or changes the words of the member.
    std::optional<CitationTarget> target;
};

/// Adds the findings about `citation`, one of the anchored citations of `place`. `before` has one
/// entry for each target.
void check_citation(ImpactSearch& search,
                    SearchedSection const& place,
                    Citation const& citation,
                    std::vector<NamedBefore> const& before);

} // namespace nutmeg
