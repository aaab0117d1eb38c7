// Finds the units of the old text that stay in the marked text of a bill. Rules are those of
// docs/connecticut.md 4.6.
#pragma once

#include "diff/drafting/draft_words.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace nutmeg {

/// The partner of an old unit that is deleted.
inline constexpr std::uint32_t unmatched = 0xFFFFFFFFU;

/// For each old unit the index of the new one that it stays as, in ascending order, or `unmatched`.
std::vector<std::uint32_t> match_draft_words(std::span<DraftWord const> old_words,
                                             std::span<DraftWord const> new_words);

/// Whether the unit is a designator.
bool is_designator(DraftWord const& word);

} // namespace nutmeg
