// The heaviest sequence of pairs that rises on both sides. The alignment uses it to find which
// child became which when none changed places.
#pragma once

#include <cstddef>
#include <vector>

namespace nutmeg {

/// A candidate pair of two lists, and the weight of choosing it.
struct ChainPair {
    std::size_t old_index = 0;
    std::size_t new_index = 0;
    double worth = 0; ///< above 0
};

/// The heaviest sequence among `offers`, which are sorted by old index. New indices are below
/// `new_size`. Of two equal sums, the pairs with the smaller difference of indices win, so that
/// exchanging the lists exchanges the result. O(n log n).
std::vector<ChainPair> best_chain(std::vector<ChainPair> const& offers, std::size_t new_size);

} // namespace nutmeg
