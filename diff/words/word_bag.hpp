// Words without their order: what two stretches that the equal runs cannot see together, because
// they changed places, have in common.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>

namespace nutmeg {

/// How often each word stands there.
using WordBag = std::map<std::string_view, std::uint32_t>;

/// Words that both hold, each as often as both do.
std::uint32_t common_words(WordBag const& a, WordBag const& b);

/// Share of both bags' words that they have in common, 0 to 1; 0 for two empty ones.
double bag_likeness(WordBag const& a, WordBag const& b);

} // namespace nutmeg
