// The phrases of a sentence that a faithful quotation shows.
#pragma once

#include "diff/effects/quotes/passage.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// The words, which have no list that is quoted by items, in at most about `most` words; cuts are
/// those of `faithful_quote`.
/// @param kept  words that are not cut, in order
std::string faithful_phrases(Passage const& passage,
                             WordSpan words,
                             std::uint32_t most,
                             std::vector<WordSpan> const& kept);

/// Whether one of the kept spans has some of the words.
bool is_kept(WordSpan words, std::vector<WordSpan> const& kept);

} // namespace nutmeg
