#include "diff/words/weighted_lis.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t none = ~std::size_t{0};
constexpr double distance_penalty = 1e-9; ///< per position of difference; far below any weight

/// The heaviest sequence that ends with a given pair, and the pair before that one.
struct Link {
    double sum = 0;
    std::size_t before = none;
};

/// For each new index, the heaviest sequence that ends before it: a Fenwick tree of maxima.
class PrefixMaxima {
public:
    PrefixMaxima(std::size_t size, std::vector<Link> const& links)
        : tree_(size + 1, none), links_(links) {}

    std::size_t before(std::size_t index) const {
        auto best = none;
        for (auto i = index; i > 0; i &= i - 1)
            best = better(best, tree_[i]);
        return best;
    }

    void add(std::size_t index, std::size_t link) {
        for (auto i = index + 1; i < tree_.size(); i += i & (~i + 1))
            tree_[i] = better(tree_[i], link);
    }

private:
    std::size_t better(std::size_t a, std::size_t b) const {
        if (a == none || b == none)
            return a == none ? b : a;
        return links_[b].sum > links_[a].sum ? b : a;
    }

    std::vector<std::size_t> tree_;
    std::vector<Link> const& links_;
};

} // namespace

std::vector<WeightedPair> heaviest_increasing_subsequence(
    std::vector<WeightedPair> const& candidate_pairs) {
    std::vector<std::size_t> new_indices;
    new_indices.reserve(candidate_pairs.size());
    for (auto const& pair : candidate_pairs)
        new_indices.push_back(pair.new_index);
    std::sort(new_indices.begin(), new_indices.end());
    new_indices.erase(std::unique(new_indices.begin(), new_indices.end()), new_indices.end());
    auto const rank = [&](std::size_t new_index) {
        return static_cast<std::size_t>(
            std::lower_bound(new_indices.begin(), new_indices.end(), new_index)
            - new_indices.begin());
    };
    std::vector<Link> links(candidate_pairs.size());
    PrefixMaxima best(new_indices.size(), links);
    for (std::size_t first = 0; first < candidate_pairs.size();) {
        auto last = first;
        for (; last < candidate_pairs.size()
               && candidate_pairs[last].old_index == candidate_pairs[first].old_index;
             ++last) {
            auto const& [i, j, weight] = candidate_pairs[last];
            auto const before = best.before(rank(j));
            links[last].sum = weight - distance_penalty * static_cast<double>(i > j ? i - j : j - i)
                            + (before == none ? 0 : links[before].sum);
            links[last].before = before;
        }
        for (; first < last; ++first)
            best.add(rank(candidate_pairs[first].new_index), first);
    }
    std::vector<WeightedPair> chain;
    for (auto at = best.before(new_indices.size()); at != none; at = links[at].before)
        chain.push_back(candidate_pairs[at]);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace nutmeg
