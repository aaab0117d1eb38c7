#include "diff/words/word_bag.hpp"

#include <algorithm>

namespace nutmeg {

std::uint32_t common_words(WordBag const& a, WordBag const& b) {
    std::uint32_t sum = 0;
    for (auto const& [word, count] : a)
        if (auto const found = b.find(word); found != b.end())
            sum += std::min(count, found->second);
    return sum;
}

double bag_similarity(WordBag const& a, WordBag const& b) {
    std::uint32_t sum = 0;
    for (auto const* bag : {&a, &b})
        for (auto const& [word, count] : *bag)
            sum += count;
    return sum == 0 ? 0 : 2.0 * common_words(a, b) / sum;
}

} // namespace nutmeg
