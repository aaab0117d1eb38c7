// Compares lists of citations member by member. Citations that matched words connect form a group.
// Another citation in a list often divides it ("section 99-4, subsection (a) of section 99-6 or
// section 99-7"), so only the entire group shows what became of its members.
#pragma once

#include "diff/effects/edits/cited_provision.hpp"
#include "diff/effects/edits/edit_groups.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// Indices of citations of the old and of the new section, each in order and not empty.
struct CitationGroup {
    std::vector<std::uint32_t> olds;
    std::vector<std::uint32_t> news;
};

/// The groups, in the order of the old text. A single citation of one target on each side is not a
/// group.
std::vector<CitationGroup> group_citations(TextPair const& texts);

/// The changes of the members of the groups; marks the words that they explain.
ReferenceChanges compare_citation_lists(TextPair& texts, std::vector<CitationGroup> const& groups);

} // namespace nutmeg
