#include "diff/align/phrases/segments.hpp"

#include <numeric>

namespace nutmeg {

namespace {

struct PlacedSegment {
    Segment words;
    ProvisionIndex provision = 0;
};

/// In the order of the text.
std::vector<PlacedSegment> segments_in_order(SectionWords const& words) {
    std::vector<PlacedSegment> all;
    auto previous = no_provision;
    for (std::uint32_t i = 0; i < words.words.size(); ++i) {
        auto const provision = is_designator(words, i) ? no_provision : words.provision_of[i];
        if (provision != no_provision) {
            if (provision != previous)
                all.push_back({{i, i}, provision});
            all.back().words.end = i + 1;
        }
        previous = provision;
    }
    return all;
}

} // namespace

Segments::Segments(SectionWords const& words) : first_(words.parents.size() + 1, 0) {
    auto const in_order = segments_in_order(words);
    for (auto const& one : in_order)
        ++first_[one.provision + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    all_.resize(in_order.size());
    auto next = first_;
    for (auto const& one : in_order)
        all_[next[one.provision]++] = one.words;
}

} // namespace nutmeg
