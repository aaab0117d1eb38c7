// The sentences about the impact of an amendment.
#pragma once

#include "corpus/impact/impact.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "Citations of what is removed", "Lists that name an amended section": the heading of a kind.
std::string_view impact_heading(ImpactKind kind);

/// What the headings of the kinds say in one line, with counts: "2 citations of what is removed, 14
/// uses of a changed definition; 27,581 sections searched."
std::string impact_sentence(ImpactReport const& report);

/// Where the words are: "99-12(c)", "99-6(c), as amended by section 2", "section 3, (b)".
std::string impact_place(ImpactFinding const& finding);

/// Why the words are named: "cites 99-5(f), which becomes 99-5(e)".
std::string impact_reason(ImpactFinding const& finding);

/// The conforming amendment as an instruction, or why there is none; empty if none is needed.
std::string conforming_sentence(ImpactFinding const& finding);

/// The words with a part of their sentence on each side.
struct ImpactExcerpt {
    std::string before; ///< begins with "... " if it is cut
    std::string words;
    std::string after; ///< ends with " ..." if it is cut
};
ImpactExcerpt impact_excerpt(ImpactFinding const& finding);

/// The findings of one kind and certainty, in order.
struct ImpactGroup {
    ImpactKind kind = ImpactKind::Citation;
    Certainty certainty = Certainty::Certain;
    std::uint32_t depth = 1;
    std::vector<ImpactFinding const*> findings;
};

/// The findings in groups, the most certain first. `report` must outlive the result.
std::vector<ImpactGroup> impact_groups(ImpactReport const& report);

/// "Citations of what is removed (certain): 2".
std::string group_heading(ImpactGroup const& group);

/// How many findings of a group are shown in full; the places of the others follow in one line.
inline constexpr std::size_t most_impact_shown = 8;

/// The places of the findings after the first `shown`, each once: "99-1(a), 99-2".
std::string other_places(ImpactGroup const& group, std::size_t shown);

} // namespace nutmeg
