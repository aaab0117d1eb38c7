#include "corpus/store/heading_index.hpp"

#include "parser/citations/section_number.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <iterator>

namespace nutmeg {

HeadingIndex::HeadingIndex(std::vector<std::vector<IndexedHeading>> by_file) {
    std::vector<IndexedHeading*> order; // pointers are cheaper to move than strings
    for (auto& headings : by_file)
        for (auto& heading : headings)
            order.push_back(&heading);
    std::stable_sort(
        order.begin(), order.end(), [](auto const* a, auto const* b) { return a->key < b->key; });
    headings_.reserve(order.size());
    for (auto* heading : order)
        headings_.push_back(std::move(*heading));
    std::copy_if(headings_.begin(),
                 headings_.end(),
                 std::back_inserter(ranges_),
                 [](auto const& heading) { return !heading.range_last.empty(); });
}

std::span<IndexedHeading const> HeadingIndex::find(std::string_view number) const {
    auto const key = section_number_key(number);
    auto const first = std::lower_bound(
        headings_.begin(), headings_.end(), key, [](auto const& heading, auto const& wanted) {
            return heading.key < wanted;
        });
    auto const last = std::partition_point(
        first, headings_.end(), [&](auto const& heading) { return heading.key == key; });
    return {first, last};
}

IndexedHeading const* HeadingIndex::find_range(std::string_view number) const {
    auto const after = std::upper_bound(
        ranges_.begin(), ranges_.end(), number, [](std::string_view wanted, auto const& range) {
            return compare_section_numbers(wanted, range.number) < 0;
        });
    if (after == ranges_.begin())
        return nullptr;
    auto const& range = *std::prev(after);
    return in_section_range(number, range.number, range.range_last) ? &range : nullptr;
}

std::vector<std::string> HeadingIndex::numbers() const {
    std::vector<std::string> all;
    for (auto const& heading : headings_)
        if (all.empty() || all.back() != heading.number)
            all.push_back(heading.number);
    return all;
}

std::vector<std::string> HeadingIndex::duplicates() const {
    std::vector<std::string> all;
    std::size_t first = 0;
    for (std::size_t i = 1; i < headings_.size(); ++i) {
        if (headings_[first].key != headings_[i].key)
            first = i;
        else if (i == first + 1)
            all.push_back(headings_[first].number);
    }
    return all;
}

Diagnostics section_twice(std::string_view number,
                          std::string const& edition,
                          std::vector<std::string> const& locations) {
    if (locations.size() < 2)
        return {};
    std::string named;
    constexpr std::size_t max_named = 3;
    for (std::size_t i = 0; i < std::min(locations.size(), max_named); ++i)
        named += (i == 0 ? "" : ", ") + locations[i];
    named += locations.size() > max_named ? ", ..." : "";
    return {make_diagnostic(DiagnosticCode::SectionTwice,
                            {.citation = std::string(number), .file = edition},
                            locations.size(),
                            named)};
}

} // namespace nutmeg
