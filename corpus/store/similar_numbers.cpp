#include "corpus/store/similar_numbers.hpp"

#include "parser/citations/section_number.hpp"
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
