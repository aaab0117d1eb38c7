#include "diff/align/phrases/segments.hpp"

#include <numeric>

namespace nutmeg {

Segments::Segments(SectionWords const& words) : first_(words.parents.size() + 1, 0) {
    for (auto const& run : words.runs)
        ++first_[run.provision + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    all_.resize(words.runs.size());
    auto next = first_;
    for (auto const& run : words.runs)
        all_[next[run.provision]++] = {run.begin, run.end};
}

} // namespace nutmeg
