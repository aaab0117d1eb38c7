#include "diff/align/moved_provisions.hpp"

#include "diff/words/word_bag.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t most_pairs = 4096;
constexpr std::uint32_t least_words = 6; ///< of a provision that can be recognized as moved
constexpr double min_similarity = 0.75;

/// The content words of a provision and its children.
WordBag bag_of(SectionWords const& words, ProvisionIndex provision) {
    WordBag all;
    auto const span = words.section->provisions[provision - 1].span;
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

std::vector<std::pair<ProvisionIndex, WordBag>> bags_of(
    SectionWords const& words, std::vector<ProvisionIndex> const& provisions) {
    std::vector<std::pair<ProvisionIndex, WordBag>> bags;
    for (auto const provision : provisions)
        if (words.sizes[provision] >= least_words)
            bags.emplace_back(provision, bag_of(words, provision));
    return bags;
}

std::size_t count_long(SectionWords const& words, std::vector<ProvisionIndex> const& provisions) {
    return static_cast<std::size_t>(
        std::count_if(provisions.begin(), provisions.end(), [&](ProvisionIndex provision) {
            return words.sizes[provision] >= least_words;
        }));
}

} // namespace

std::vector<CandidatePair> moved_provisions(SectionWords const& old_words,
                                            SectionWords const& new_words,
                                            std::vector<ProvisionIndex> const& olds,
                                            std::vector<ProvisionIndex> const& news) {
    std::vector<CandidatePair> candidate_pairs;
    auto const pairs = count_long(old_words, olds) * count_long(new_words, news);
    if (pairs == 0 || pairs > most_pairs)
        return candidate_pairs;
    auto const old_bags = bags_of(old_words, olds);
    for (auto const& [n, new_bag] : bags_of(new_words, news))
        for (auto const& [o, old_bag] : old_bags)
            if (auto const similarity = bag_similarity(old_bag, new_bag);
                similarity >= min_similarity)
                candidate_pairs.push_back({similarity, o, n});
    std::sort(candidate_pairs.begin(), candidate_pairs.end());
    return candidate_pairs;
}

} // namespace nutmeg
