// What an added or removed provision says, in a few lines: one for each group of details.
#pragma once

#include "diff/comparison.hpp"
#include "diff/effects/model/effect.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "Defense" for a provision whose own words, not those of its parts, are one, "Section" for an
/// entire section; otherwise the heading of the effect's kind.
std::string_view effect_heading(Effect const& effect);

/// One group of details.
struct DetailLine {
    std::string label; ///< "Duties and powers"; "(a)" for a passage of a section, or empty
    std::string words; ///< "“the keeper shall report”; (b) “...”; and 3 more"
};

/// The details of an effect by group, the weightiest first. None if the summary quotes an added or
/// removed provision in full.
std::vector<DetailLine> detail_lines(Effect const& effect);

/// Whether the effects say more than that the section is new or repealed.
bool is_worth_listing(std::vector<Effect> const& effects);

/// "Effects from July 1, 2026"; if the base is an old version, ", compared with the version printed
/// before for that date".
std::string later_effects_heading(LaterComparison const& later);

} // namespace nutmeg
