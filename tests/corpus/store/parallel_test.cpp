#include "corpus/store/parallel.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <cstddef>
#include <utility>
#include <vector>

using namespace nutmeg;

namespace {

/// What the watcher receives while `work` runs.
template <class Work>
std::vector<std::pair<std::size_t, std::size_t>> told_of(Work const& work) {
    std::vector<std::pair<std::size_t, std::size_t>> told;
    watch_loops([&](std::size_t done, std::size_t all) { told.emplace_back(done, all); });
    work();
    watch_loops({});
    return told;
}

} // namespace

TEST_CASE("loops: the watcher receives the progress of a long loop, and at last that it is done") {
    std::atomic<int> count = 0;
    auto const told = told_of([&] { parallel_for(500, [&](std::size_t) { ++count; }); });
    CHECK(count == 500);
    REQUIRE(told.size() >= 2);
    CHECK(told.front().first < 500);
    CHECK(told.back() == std::pair<std::size_t, std::size_t>{500, 500});
}

TEST_CASE("loops: short loops, and loops inside another, are not reported") {
    CHECK(told_of([] { parallel_for(50, [](std::size_t) {}); }).empty());
    auto const told = told_of(
        [] { parallel_for(200, [](std::size_t) { parallel_for(300, [](std::size_t) {}); }); });
    for (auto const& [done, all] : told)
        CHECK(all == 200);
    CHECK(!told.empty());
}

TEST_CASE("loops: in order, and the largest first") {
    std::vector<std::size_t> consumed;
    auto told = told_of([&] {
        parallel_in_order(
            150, [](std::size_t) {}, [&](std::size_t i) { consumed.push_back(i); });
    });
    CHECK(consumed.size() == 150);
    CHECK(told.back().first == 150);
    told = told_of([] {
        parallel_for_largest_first(
            150, [](std::size_t i) { return i; }, [](std::size_t) {});
    });
    CHECK(told.back().first == 150);
}
