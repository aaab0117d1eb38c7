// Citations of both texts that hang together by words that stayed, at least one of them a list,
// compared member by member. A list is often cut where another citation stands in it ("section
// 99-4, subsection (a) of section 99-6 or section 99-7"), so what became of its members is seen
// only over all of it.
#pragma once

#include "diff/effects/edits/cited_provision.hpp"
#include "diff/effects/edits/edit_groups.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// Indices into the citations of the old and of the new section, each in order, none empty.
struct CitationGroup {
    std::vector<std::uint32_t> olds;
    std::vector<std::uint32_t> news;
};

/// The groups, in the order of the old text. One citation of one target on each side is none.
std::vector<CitationGroup> group_citations(EffectTexts const& texts);

/// What became of the members of the groups; marks the words that it tells.
ReferenceChanges compare_citation_lists(EffectTexts& texts,
                                        std::vector<CitationGroup> const& groups);

} // namespace nutmeg
