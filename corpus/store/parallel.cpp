#include "corpus/store/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <tbb/parallel_for.h>
#include <tbb/parallel_pipeline.h>
#include <utility>
#include <vector>

namespace nutmeg {

void parallel_for(std::size_t count, std::function<void(std::size_t)> const& work) {
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) { work(i); });
}

void parallel_for_largest_first(std::size_t count,
                                std::function<std::size_t(std::size_t)> const& size,
                                std::function<void(std::size_t)> const& work) {
    std::vector<std::pair<std::size_t, std::size_t>> by_size;
    by_size.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        by_size.emplace_back(size(i), i);
    std::sort(by_size.begin(), by_size.end(), std::greater<>());
    std::atomic<std::size_t> next = 0;
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t) { work(by_size[next++].second); });
}

void parallel_in_order(std::size_t count,
                       std::function<void(std::size_t)> const& make,
                       std::function<void(std::size_t)> const& consume) {
    constexpr std::size_t most_in_flight = 64;
    std::size_t next = 0;
    tbb::parallel_pipeline(
        most_in_flight,
        tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order,
                                            [&](tbb::flow_control& control) {
                                                if (next == count)
                                                    control.stop();
                                                return next == count ? count : next++;
                                            })
            & tbb::make_filter<std::size_t, std::size_t>(tbb::filter_mode::parallel,
                                                         [&](std::size_t i) {
                                                             make(i);
                                                             return i;
                                                         })
            & tbb::make_filter<std::size_t, void>(tbb::filter_mode::serial_in_order,
                                                  [&](std::size_t i) { consume(i); }));
}

} // namespace nutmeg
