// The chain of pairs, rising on both sides, that is worth most in sum: which child became which
// when none changed places.
#pragma once

#include <cstddef>
#include <vector>

namespace nutmeg {

/// The `old_index`-th of one list and the `new_index`-th of another, and what pairing them is
/// worth.
struct ChainPair {
    std::size_t old_index = 0;
    std::size_t new_index = 0;
    double worth = 0; ///< above 0
};

/// The best chain out of `offers`, which come in order of their old indices; new indices are below
/// `new_size`. Of two chains of one worth the one whose pairs stand at the same places of their
/// lists, so that exchanging the lists exchanges the result. Time n log n in the offers.
std::vector<ChainPair> best_chain(std::vector<ChainPair> const& offers, std::size_t new_size);

} // namespace nutmeg
