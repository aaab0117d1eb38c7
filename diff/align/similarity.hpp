// How similar provisions of two texts are, by the words that the common runs match.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/words/sequence.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

namespace nutmeg {

inline constexpr std::uint32_t long_run = 10;
inline constexpr double full_weight = 80; ///< of a content word

/// The words of a section with their weights.
struct WordWeights {
    SectionWords const* section_words = nullptr;
    std::vector<char> is_content; ///< one per word: 1 for content words, 0 for stop words
    std::vector<double> all;      ///< weight of each provision's words, with its children
    std::vector<double> direct;   ///< weight of its direct words, without the designator

    /// Content words weigh more than stop words, and words of a long run more than a lone match.
    /// `run` is the size of the run; use `long_run` for the full weight of a word. A whole number,
    /// so that sums do not depend on their order.
    double weight(std::size_t word, std::uint32_t run) const {
        std::uint32_t const by_itself = is_content[word] != 0 ? 4 : 1;
        return by_itself * std::min(20U, 5 + 3 * run);
    }
};

/// Computes the weights. `words` must outlive the result.
WordWeights compute_weights(SectionWords const& words);

/// The weight of the words that provisions have in common. Exchanging the texts exchanges the
/// arguments.
class ProvisionSimilarity {
public:
    /// `old_words` and `new_words` must outlive it.
    ProvisionSimilarity(WordWeights const& old_words,
                        WordWeights const& new_words,
                        std::vector<CommonRun> const& runs);

    /// Weight of the words that are in both.
    double common(ProvisionIndex old_provision, ProvisionIndex new_provision) const;

    /// Share of the words of both that they have in common, 0 to 1.
    double similarity(ProvisionIndex old_provision, ProvisionIndex new_provision) const;

    /// `of_old`: of what the old provision has in common with any new one, the share that this new
    /// one has; `of_new`: the same with the sides exchanged. 0 if the two have nothing in common.
    struct Shares {
        double of_old = 0;
        double of_new = 0;
    };
    Shares shares(ProvisionIndex old_provision, ProvisionIndex new_provision) const;

    /// New provisions that share words with the old one, in order.
    std::vector<ProvisionIndex> related_to(ProvisionIndex old_provision) const;

    double old_weight(ProvisionIndex provision) const { return old_weights_[provision]; }
    double new_weight(ProvisionIndex provision) const { return new_weights_[provision]; }

    struct Pair {
        ProvisionIndex old_provision = 0;
        ProvisionIndex new_provision = 0;
    };
    /// All pairs that share words, ordered by the old provision, then the new one.
    std::vector<Pair> pairs() const;

private:
    std::vector<double> const& old_weights_;
    std::vector<double> const& new_weights_;
    std::map<std::uint64_t, double> common_; ///< by old and new provision
};

} // namespace nutmeg
