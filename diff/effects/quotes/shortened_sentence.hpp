// Shortens the words of one sentence of a passage.
#pragma once

#include "diff/effects/quotes/passage.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

inline constexpr std::uint32_t least_cut = 4; ///< words that an ellipsis replaces, at least
inline constexpr std::string_view ellipsis = " \u2026";

/// Without what leads on at the end, as before an ellipsis: punctuation, conjunctions, articles,
/// prepositions.
std::string_view without_dangling_words(std::string_view words);

/// The words as one line.
std::string with_spaces(std::string_view words);

/// The first words of the items of a list that the sentence has; none if it has no list.
std::vector<std::uint32_t> items_of(Passage const& passage, WordSpan sentence);

/// The sentence in at most about `most` words; of a list, the lead-in and the heads of its items.
std::string shortened_sentence(Passage const& passage, WordSpan sentence, std::uint32_t most);

} // namespace nutmeg
