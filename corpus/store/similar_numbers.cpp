#include "corpus/store/similar_numbers.hpp"

#include "parser/citations/section_number.hpp"
#include "parser/nearest/nearest_word.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace nutmeg {

namespace {

bool same(char a, char b) {
    return to_lower(a) == to_lower(b);
}

/// Whether the numbers differ in one character, or in the order of two adjacent ones.
bool is_similar(std::string_view one, std::string_view other) {
    if (one.size() > other.size())
        std::swap(one, other);
    if (other.size() - one.size() > 1)
        return false;
    std::size_t at = 0;
    while (at < one.size() && same(one[at], other[at]))
        ++at;
    auto const tail = [&](std::size_t from, std::size_t other_from) {
        return std::equal(one.begin() + static_cast<std::ptrdiff_t>(from),
                          one.end(),
                          other.begin() + static_cast<std::ptrdiff_t>(other_from),
                          other.end(),
                          same);
    };
    if (one.size() < other.size())
        return tail(at, at + 1);
    if (at == one.size() || tail(at + 1, at + 1))
        return at < one.size();
    return at + 1 < one.size() && same(one[at], other[at + 1]) && same(one[at + 1], other[at])
        && tail(at + 2, at + 2);
}

/// The number in lower case, and without each of its characters. Similar numbers have one of these
/// in common.
std::vector<std::string> variants(std::string_view number) {
    std::string lowered;
    for (auto const c : number)
        lowered += to_lower(c);
    std::vector<std::string> all{lowered};
    for (std::size_t i = 0; i < lowered.size(); ++i)
        all.push_back(lowered.substr(0, i) + lowered.substr(i + 1));
    return all;
}

} // namespace

SimilarNumbers::SimilarNumbers(SectionStore const& statutes) : numbers_(statutes.numbers()) {
    for (std::uint32_t i = 0; i < numbers_.size(); ++i)
        for (auto const& variant : variants(numbers_[i]))
            keys_.push_back({std::hash<std::string>()(variant), i});
    std::sort(
        keys_.begin(), keys_.end(), [](Key const& a, Key const& b) { return a.hash < b.hash; });
}

std::vector<std::string> SimilarNumbers::nearest(std::string_view number) const {
    constexpr std::size_t longest = 64;
    if (number.size() > longest)
        return {};
    auto const wanted = to_lower(number);
    auto const title = [](std::string_view one) { return one.substr(0, one.find('-')); };
    /// How much a number differs, the least first.
    struct Rank {
        std::size_t distance;
        bool has_other_characters; ///< not only in another order
        bool is_of_other_title;
        bool is_of_other_length;
        std::size_t number;
        auto operator<=>(Rank const&) const = default;
    };
    auto const most = std::max<std::size_t>(1, number.size() / 4);
    std::vector<Rank> ranks;
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        auto const known = to_lower(numbers_[i]);
        if (auto const distance = edit_distance(wanted, known); distance <= most)
            ranks.push_back(
                {distance,
                 !std::is_permutation(wanted.begin(), wanted.end(), known.begin(), known.end()),
                 title(wanted) != title(known),
                 wanted.size() != known.size(),
                 i});
    }
    std::sort(ranks.begin(), ranks.end());
    std::set<std::string, SectionNumberLess> found;
    for (auto const& rank : ranks)
        if (found.size() < 2 && rank.distance == ranks.front().distance
            && rank.has_other_characters == ranks.front().has_other_characters)
            found.insert(numbers_[rank.number]);
    return {found.begin(), found.end()};
}

std::vector<std::string> SimilarNumbers::of(std::string_view number) const {
    std::set<std::string, SectionNumberLess> similar;
    for (auto const& variant : variants(number)) {
        auto const hash = std::hash<std::string>()(variant);
        auto key = std::lower_bound(
            keys_.begin(), keys_.end(), hash, [](Key const& one, std::size_t wanted) {
                return one.hash < wanted;
            });
        for (; key != keys_.end() && key->hash == hash; ++key)
            if (is_similar(number, numbers_[key->number]))
                similar.insert(numbers_[key->number]);
    }
    constexpr std::size_t max_count = 4;
    std::vector<std::string> all(similar.begin(), similar.end());
    all.resize(std::min(all.size(), max_count));
    return all;
}

} // namespace nutmeg
