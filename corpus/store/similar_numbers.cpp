#include "corpus/store/similar_numbers.hpp"

#include "parser/citations/section_number.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
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

} // namespace

std::vector<std::string> similar_numbers(std::string_view number, SectionStore const& statutes) {
    constexpr std::size_t max_count = 4;
    std::set<std::string, SectionNumberLess> similar;
    for (auto const& one : statutes.numbers())
        if (is_similar(number, one))
            similar.insert(one);
    std::vector<std::string> all(similar.begin(), similar.end());
    all.resize(std::min(all.size(), max_count));
    return all;
}

} // namespace nutmeg
