// How alike the places of two texts are, by the words that the equal runs give to both.
#pragma once

#include "diff/alignment.hpp"
#include "diff/sequence.hpp"

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A word counts by how much it tells; words of a long equal run tell more than a lone match. `run`
/// is the size of the run, `long_run` for a word by itself. A whole number, so that sums do not
/// depend on their order.
double weight_of(std::string_view word, std::uint32_t run);

inline constexpr std::uint32_t long_run = 10;
inline constexpr double full_weight = 80; ///< of a telling word

/// Weight of every place's words, its children's too.
std::vector<double> weights_of(PlacedWords const& words);

/// Weight of every place's own words: those in none of its children, without the designator.
std::vector<double> own_weights_of(PlacedWords const& words);

/// The words that places have in common. Symmetric: exchanging the texts exchanges the arguments.
class PlaceLikeness {
public:
    PlaceLikeness(PlacedWords const& old_words,
                  PlacedWords const& new_words,
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

    double old_weight(Place place) const { return old_weight_[place]; }
    double new_weight(Place place) const { return new_weight_[place]; }

    struct Pair {
        Place old_place = 0;
        Place new_place = 0;
    };
    /// Every pair that has words in common, in order of the old places, then the new ones.
    std::vector<Pair> pairs() const;

private:
    std::vector<double> old_weight_;
    std::vector<double> new_weight_;
    std::map<std::uint64_t, double> common_; ///< by old place and new place
};

} // namespace nutmeg
