// Words without their order. They show what two passages have in common that the common runs miss,
// because the passages changed places.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>

namespace nutmeg {

/// The number of times that each word occurs.
using WordBag = std::map<std::string_view, std::uint32_t>;

/// Number of words in both bags; a repeated word counts as often as in both.
std::uint32_t common_words(WordBag const& a, WordBag const& b);

/// Share of the words of both bags that they have in common, 0 to 1; 0 for two empty bags.
double bag_similarity(WordBag const& a, WordBag const& b);

} // namespace nutmeg
