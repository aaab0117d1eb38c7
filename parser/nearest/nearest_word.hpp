// The word that was probably meant, for messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The number of letters inserted, deleted, replaced or exchanged with their neighbors that turns
/// one word into the other (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that differs least from `word`, if it is close enough to be meant: at most one
/// letter in four inserted, deleted, replaced or exchanged with its neighbor. Else empty.
std::string nearest_word(std::string_view word, std::vector<std::string> const& candidates);

/// ". Did you mean "html"?" with the nearest word; empty if none is near.
std::string did_you_mean(std::string_view word, std::vector<std::string> const& candidates);

} // namespace nutmeg
