#include "diff/align/moved_provisions.hpp"

#include "diff/words/word_bag.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t most_pairs = 4096;
constexpr std::uint32_t least_words = 6; ///< of a provision that can be recognized as moved
constexpr double least_likeness = 0.75;

/// The content words of a provision and its children.
WordBag bag_of(PlacedWords const& words, Place place) {
    WordBag all;
    auto const span = words.section->provisions[place - 1].span;
    auto first = std::lower_bound(words.words.begin(),
                                  words.words.end(),
                                  span.begin,
                                  [](Span word, std::uint32_t at) { return word.begin < at; });
    for (; first != words.words.end() && first->begin < span.end; ++first)
        if (auto const word = first->of(words.section->text);
            !is_stop_word(word) && word.front() != '(')
            ++all[word];
    return all;
}

std::vector<std::pair<Place, WordBag>> bags_of(PlacedWords const& words,
                                               std::vector<Place> const& places) {
    std::vector<std::pair<Place, WordBag>> bags;
    for (auto const place : places)
        if (words.sizes[place] >= least_words)
            bags.emplace_back(place, bag_of(words, place));
    return bags;
}

std::size_t count_long(PlacedWords const& words, std::vector<Place> const& places) {
    return static_cast<std::size_t>(std::count_if(places.begin(), places.end(), [&](Place place) {
        return words.sizes[place] >= least_words;
    }));
}

} // namespace

std::vector<PairOffer> moved_provisions(PlacedWords const& old_words,
                                        PlacedWords const& new_words,
                                        std::vector<Place> const& olds,
                                        std::vector<Place> const& news) {
    std::vector<PairOffer> offers;
    auto const pairs = count_long(old_words, olds) * count_long(new_words, news);
    if (pairs == 0 || pairs > most_pairs)
        return offers;
    auto const old_bags = bags_of(old_words, olds);
    for (auto const& [n, new_bag] : bags_of(new_words, news))
        for (auto const& [o, old_bag] : old_bags)
            if (auto const alike = bag_likeness(old_bag, new_bag); alike >= least_likeness)
                offers.push_back({alike, o, n});
    std::sort(offers.begin(), offers.end());
    return offers;
}

} // namespace nutmeg
