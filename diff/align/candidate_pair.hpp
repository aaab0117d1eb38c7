// Two provisions that may be partners, and the weight of pairing them.
#pragma once

#include "diff/align/alignment.hpp"

#include <algorithm>
#include <tuple>

namespace nutmeg {

struct CandidatePair {
    double weight = 0;
    ProvisionIndex old_provision = 0;
    ProvisionIndex new_provision = 0;

    /// Heavier pairs first. Exchanging the sides keeps the order of pairs that exclude each other.
    bool operator<(CandidatePair const& b) const {
        auto const rank = [](CandidatePair const& one) {
            auto const [low, high] = std::minmax(one.old_provision, one.new_provision);
            return std::tuple(-one.weight, high - low, low);
        };
        return rank(*this) < rank(b);
    }
};

} // namespace nutmeg
