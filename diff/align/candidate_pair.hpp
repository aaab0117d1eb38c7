// Two provisions that may be partners, and the weight of pairing them.
#pragma once

#include "diff/align/alignment.hpp"

#include <algorithm>
#include <tuple>

namespace nutmeg {

struct PairOffer {
    double worth = 0;
    Place old_place = 0;
    Place new_place = 0;

    /// Heavier pairs first. Exchanging the sides keeps the order of pairs that exclude each other.
    bool operator<(PairOffer const& b) const {
        auto const rank = [](PairOffer const& one) {
            auto const [low, high] = std::minmax(one.old_place, one.new_place);
            return std::tuple(-one.worth, high - low, low);
        };
        return rank(*this) < rank(b);
    }
};

} // namespace nutmeg
