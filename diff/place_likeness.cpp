#include "diff/place_likeness.hpp"

#include <algorithm>

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

double weight_of(std::string_view word, std::uint32_t run) {
    double const own = is_stop_word(word) ? 1 : 4;
    return own * std::min(20U, 5 + 3 * run);
}

std::vector<double> weights_of(PlacedWords const& words) {
    std::vector<double> weights(words.parents.size(), 0);
    for (std::size_t i = 0; i < words.words.size(); ++i)
        if (auto const place = words.places[i]; place != nowhere)
            weights[place] += weight_of(words.words[i].of(words.section->text), long_run);
    for (auto place = words.parents.size(); place-- > 1;)
        weights[words.parents[place]] += weights[place];
    return weights;
}

std::vector<double> own_weights_of(PlacedWords const& words) {
    std::vector<double> weights(words.parents.size(), 0);
    for (std::size_t i = 0; i < words.words.size(); ++i)
        if (words.places[i] != nowhere && !is_designator(words, i))
            weights[words.places[i]] += weight_of(words.words[i].of(words.section->text), long_run);
    return weights;
}

PlaceLikeness::PlaceLikeness(PlacedWords const& old_words,
                             PlacedWords const& new_words,
                             std::vector<CommonRun> const& runs)
    : old_weight_(weights_of(old_words)), new_weight_(weights_of(new_words)) {
    std::map<std::uint64_t, double> own_common;
    auto pair = key(nowhere, nowhere);
    double* in_pair = nullptr; // neighbours mostly stand in the same places
    for (auto const& run : runs)
        for (std::uint32_t i = 0; i < run.size; ++i) {
            auto const o = old_words.places[run.old_begin + i];
            auto const n = new_words.places[run.new_begin + i];
            if (o == nowhere || n == nowhere)
                continue;
            if (pair != key(o, n)) {
                pair = key(o, n);
                in_pair = &own_common[pair];
            }
            auto const word = old_words.words[run.old_begin + i].of(old_words.section->text);
            *in_pair += weight_of(word, run.size);
        }
    for (auto const& [places, weight] : own_common)
        for (auto o = old_of(places); o != nowhere; o = old_words.parents[o])
            for (auto n = new_of(places); n != nowhere; n = new_words.parents[n])
                common_[key(o, n)] += weight;
}

double PlaceLikeness::common(Place old_place, Place new_place) const {
    auto const found = common_.find(key(old_place, new_place));
    return found == common_.end() ? 0 : found->second;
}

double PlaceLikeness::likeness(Place old_place, Place new_place) const {
    auto const both = old_weight_[old_place] + new_weight_[new_place];
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
