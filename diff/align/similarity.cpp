#include "diff/align/similarity.hpp"

namespace nutmeg {

namespace {

constexpr unsigned half_bits = 32;

std::uint64_t key(Place old_place, Place new_place) {
    return std::uint64_t{old_place} << half_bits | new_place;
}

Place old_of(std::uint64_t pair) {
    return static_cast<Place>(pair >> half_bits);
}

Place new_of(std::uint64_t pair) {
    return static_cast<Place>(pair & 0xFFFFFFFFU);
}

} // namespace

WeighedWords weigh(PlacedWords const& words) {
    WeighedWords weighed;
    weighed.placed = &words;
    weighed.telling.reserve(words.words.size());
    weighed.own.assign(words.parents.size(), 0);
    std::vector<double> designators(words.parents.size(), 0);
    for (std::size_t i = 0; i < words.words.size(); ++i) {
        weighed.telling.push_back(is_stop_word(words.words[i].of(words.section->text)) ? 0 : 1);
        if (auto const place = words.places[i]; place != nowhere)
            (words.marks[i] != 0 ? designators : weighed.own)[place] += weighed.weight(i, long_run);
    }
    weighed.all = weighed.own;
    for (auto place = words.parents.size(); place-- > 0;) {
        weighed.all[place] += designators[place];
        if (place > 0)
            weighed.all[words.parents[place]] += weighed.all[place];
    }
    return weighed;
}

PlaceLikeness::PlaceLikeness(WeighedWords const& old_words,
                             WeighedWords const& new_words,
                             std::vector<CommonRun> const& runs)
    : old_weights_(old_words.all), new_weights_(new_words.all) {
    auto const& olds = *old_words.placed;
    auto const& news = *new_words.placed;
    std::map<std::uint64_t, double> own_common;
    auto pair = key(nowhere, nowhere);
    double* in_pair = nullptr; // adjacent words are mostly in the same pair
    for (auto const& run : runs)
        for (std::uint32_t i = 0; i < run.size; ++i) {
            auto const o = olds.places[run.old_begin + i];
            auto const n = news.places[run.new_begin + i];
            if (o == nowhere || n == nowhere)
                continue;
            if (pair != key(o, n)) {
                pair = key(o, n);
                in_pair = &own_common[pair];
            }
            *in_pair += old_words.weight(run.old_begin + i, run.size);
        }
    for (auto const& [places, weight] : own_common)
        for (auto o = old_of(places); o != nowhere; o = olds.parents[o])
            for (auto n = new_of(places); n != nowhere; n = news.parents[n])
                common_[key(o, n)] += weight;
}

double PlaceLikeness::common(Place old_place, Place new_place) const {
    auto const found = common_.find(key(old_place, new_place));
    return found == common_.end() ? 0 : found->second;
}

double PlaceLikeness::likeness(Place old_place, Place new_place) const {
    auto const both = old_weights_[old_place] + new_weights_[new_place];
    return both <= 0 ? 0 : 2 * common(old_place, new_place) / both;
}

PlaceLikeness::Shares PlaceLikeness::shares(Place old_place, Place new_place) const {
    auto const both = common(old_place, new_place);
    if (both <= 0)
        return {};
    return {both / common(old_place, 0), both / common(0, new_place)};
}

std::vector<Place> PlaceLikeness::related_to(Place old_place) const {
    std::vector<Place> places;
    auto pair = common_.lower_bound(key(old_place, 0));
    for (; pair != common_.end() && old_of(pair->first) == old_place; ++pair)
        places.push_back(new_of(pair->first));
    return places;
}

std::vector<PlaceLikeness::Pair> PlaceLikeness::pairs() const {
    std::vector<Pair> all;
    all.reserve(common_.size());
    for (auto const& entry : common_)
        all.push_back({old_of(entry.first), new_of(entry.first)});
    return all;
}

} // namespace nutmeg
