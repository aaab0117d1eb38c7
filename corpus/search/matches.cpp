#include "corpus/search/matches.hpp"

#include <utility>

namespace nutmeg {

void add_match(Matches& found, std::int64_t row, Span match) {
    auto const [known, is_new] = found.try_emplace(row, match);
    if (!is_new
        && std::pair(match.begin, match.end) < std::pair(known->second.begin, known->second.end))
        known->second = match;
}

} // namespace nutmeg
