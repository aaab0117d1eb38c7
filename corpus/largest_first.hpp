// Work of very different sizes on all cores, the largest first, so that no core is left with a
// large piece when the others are done.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <tbb/parallel_for.h>
#include <utility>
#include <vector>

namespace nutmeg {

/// Calls `work(i)` once for every i below `count`, from several threads, begun in falling order of
/// `size(i)`.
template <class Size, class Work>
void largest_first(std::size_t count, Size const& size, Work const& work) {
    std::vector<std::pair<std::size_t, std::size_t>> by_size;
    for (std::size_t i = 0; i < count; ++i)
        by_size.emplace_back(size(i), i);
    std::sort(by_size.begin(), by_size.end(), std::greater<>());
    std::atomic<std::size_t> next = 0;
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t) { work(by_size[next++].second); });
}

} // namespace nutmeg
