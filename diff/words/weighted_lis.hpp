// The heaviest sequence of pairs that rises on both sides. The alignment uses it to pair children
// that kept their order.
#pragma once

#include <cstddef>
#include <vector>

namespace nutmeg {

/// A candidate pair of two lists, and the weight of choosing it.
struct WeightedPair {
    std::size_t old_index = 0;
    std::size_t new_index = 0;
    double weight = 0; ///< above 0
};

/// The heaviest sequence among `candidate_pairs`, which are sorted by old index. Of two equal sums,
/// the pairs with the smaller difference of indices win, so that exchanging the lists exchanges the
/// result. O(n log n).
std::vector<WeightedPair> heaviest_increasing_subsequence(
    std::vector<WeightedPair> const& candidate_pairs);

} // namespace nutmeg
