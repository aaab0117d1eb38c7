// Citations that come, go or change, as people read them.
#pragma once

#include "cli/effects/phrases/effect_phrases.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "section 99-1 → 99-2", "added section 99-1"; a range that grows as a range: "sections 99-1 to
/// 99-4 → 99-1 to 99-5, inclusive".
std::string citation_change(Effect const& effect, EffectTexts const& texts);

/// "sections 99-1 and 99-2, chapter 54": the noun of sections is written once.
std::string joined_citations(std::vector<std::string_view> const& citations);

/// The clause of a citation that is added or removed, in short, in quotation marks; empty if the
/// effect has both sides.
std::string citation_context(Effect const& effect, EffectTexts const& texts);

} // namespace nutmeg
