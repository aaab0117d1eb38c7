// How alike the places of two texts are, by the words that the equal runs give to both.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/words/sequence.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

namespace nutmeg {

inline constexpr std::uint32_t long_run = 10;
inline constexpr double full_weight = 80; ///< of a telling word

/// A section's words with what each tells, measured once for all that weigh places by them.
struct WeighedWords {
    PlacedWords const* placed = nullptr;
    std::vector<char> telling; ///< beside the words: 1 where it is no stop word
    std::vector<double> all;   ///< weight of every place's words, its children's too
    std::vector<double> own;   ///< of those in none of its children, without the designator

    /// A word counts by how much it tells; words of a long equal run tell more than a lone match.
    /// `run` is the size of the run, `long_run` for a word by itself. A whole number, so that sums
    /// do not depend on their order.
    double weight(std::size_t word, std::uint32_t run) const {
        std::uint32_t const by_itself = telling[word] != 0 ? 4 : 1;
        return by_itself * std::min(20U, 5 + 3 * run);
    }
};

/// `words` must outlive the result.
WeighedWords weigh(PlacedWords const& words);

/// The words that places have in common. Symmetric: exchanging the texts exchanges the arguments.
class PlaceLikeness {
public:
    /// The words must outlive it.
    PlaceLikeness(WeighedWords const& old_words,
                  WeighedWords const& new_words,
                  std::vector<CommonRun> const& runs);

    /// Weight of the words that stand under both.
    double common(Place old_place, Place new_place) const;

    /// Share of both places' words that they have in common, 0 to 1.
    double likeness(Place old_place, Place new_place) const;

    /// The share of what the old place has in common with any provision of the new text that the
    /// new place holds; and the same of the new place. 0 where they have nothing in common.
    struct Shares {
        double of_old = 0;
        double of_new = 0;
    };
    Shares shares(Place old_place, Place new_place) const;

    /// New places, in order, that have words in common with the old one.
    std::vector<Place> related_to(Place old_place) const;

    double old_weight(Place place) const { return old_weights_[place]; }
    double new_weight(Place place) const { return new_weights_[place]; }

    struct Pair {
        Place old_place = 0;
        Place new_place = 0;
    };
    /// Every pair that has words in common, in order of the old places, then the new ones.
    std::vector<Pair> pairs() const;

private:
    std::vector<double> const& old_weights_;
    std::vector<double> const& new_weights_;
    std::map<std::uint64_t, double> common_; ///< by old place and new place
};

} // namespace nutmeg
