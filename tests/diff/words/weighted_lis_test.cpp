#include "diff/words/weighted_lis.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace nutmeg;

namespace {

double sum_of(std::vector<WeightedPair> const& chain) {
    double sum = 0;
    for (auto const& pair : chain)
        sum += pair.weight;
    return sum;
}

/// The largest sum, found by trying every subset of the candidates.
double best_sum(std::vector<WeightedPair> const& candidate_pairs) {
    double best = 0;
    for (std::size_t choice = 0; choice < std::size_t{1} << candidate_pairs.size(); ++choice) {
        std::vector<WeightedPair> chain;
        bool rises = true;
        for (std::size_t k = 0; k < candidate_pairs.size(); ++k)
            if ((choice >> k & 1U) != 0) {
                rises = rises
                     && (chain.empty()
                         || (chain.back().old_index < candidate_pairs[k].old_index
                             && chain.back().new_index < candidate_pairs[k].new_index));
                chain.push_back(candidate_pairs[k]);
            }
        if (rises)
            best = std::max(best, sum_of(chain));
    }
    return best;
}

} // namespace

TEST_CASE("weighted LIS: as heavy as the best of all sequences, in both directions") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        std::vector<WeightedPair> candidate_pairs;
        for (std::size_t i = 0; i < 5; ++i)
            for (std::size_t j = 0; j < 5; ++j)
                if (random() % 2 == 0 && candidate_pairs.size() < 12)
                    candidate_pairs.push_back({i, j, 1.0 + static_cast<double>(random() % 4)});
        auto const chain = heaviest_increasing_subsequence(candidate_pairs);
        CAPTURE(seed);
        CHECK(sum_of(chain) == doctest::Approx(best_sum(candidate_pairs)));
        for (std::size_t k = 0; k + 1 < chain.size(); ++k) {
            CHECK(chain[k].old_index < chain[k + 1].old_index);
            CHECK(chain[k].new_index < chain[k + 1].new_index);
        }
        auto exchanged = candidate_pairs;
        for (auto& pair : exchanged)
            std::swap(pair.old_index, pair.new_index);
        std::sort(
            exchanged.begin(), exchanged.end(), [](WeightedPair const& a, WeightedPair const& b) {
                return std::pair(a.old_index, a.new_index) < std::pair(b.old_index, b.new_index);
            });
        CHECK(sum_of(heaviest_increasing_subsequence(exchanged)) == doctest::Approx(sum_of(chain)));
    }
}

TEST_CASE("weighted LIS: of two equal sums, the pairs at the same indices") {
    std::vector<WeightedPair> const candidate_pairs{{0, 1, 1}, {1, 0, 1}, {1, 1, 1}};
    auto const chain = heaviest_increasing_subsequence(candidate_pairs);
    REQUIRE(chain.size() == 1);
    CHECK(chain[0].old_index == 1);
    CHECK(chain[0].new_index == 1);
    CHECK(heaviest_increasing_subsequence({}).empty());
}
