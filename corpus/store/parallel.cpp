#include "corpus/store/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <tbb/parallel_for.h>
#include <tbb/parallel_pipeline.h>
#include <utility>
#include <vector>

namespace nutmeg {

namespace {

/// The function that receives progress, and whether a loop is reporting to it.
struct Watcher {
    LoopProgress progress;
    std::atomic<bool> is_busy = false;
};

Watcher& watcher() {
    static Watcher one;
    return one;
}

/// A loop that reports to the watcher, if no other one does.
class WatchedLoop {
public:
    explicit WatchedLoop(std::size_t count) : count_(count) {
        // A short loop is one step of a longer one.
        constexpr std::size_t least = 100;
        is_watched_ = watcher().progress && count >= least && !watcher().is_busy.exchange(true);
    }
    WatchedLoop(WatchedLoop const&) = delete;
    WatchedLoop& operator=(WatchedLoop const&) = delete;
    ~WatchedLoop() {
        if (!is_watched_)
            return;
        watcher().progress(count_, count_);
        watcher().is_busy = false;
    }

    /// One more item is done.
    void step() {
        if (!is_watched_)
            return;
        auto const done = ++done_;
        std::unique_lock<std::mutex> const lock(telling_, std::try_to_lock);
        if (lock && done < count_)
            watcher().progress(done, count_);
    }

private:
    std::size_t count_;
    bool is_watched_ = false;
    std::atomic<std::size_t> done_ = 0;
    std::mutex telling_;
};

} // namespace

void watch_loops(LoopProgress progress) {
    watcher().progress = std::move(progress);
}

void parallel_for(std::size_t count, std::function<void(std::size_t)> const& work) {
    WatchedLoop loop(count);
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) {
        work(i);
        loop.step();
    });
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
    WatchedLoop loop(count);
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t) {
        work(by_size[next++].second);
        loop.step();
    });
}

void parallel_in_order(std::size_t count,
                       std::function<void(std::size_t)> const& make,
                       std::function<void(std::size_t)> const& consume) {
    constexpr std::size_t most_in_flight = 64;
    std::size_t next = 0;
    WatchedLoop loop(count);
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
                                                  [&](std::size_t i) {
                                                      consume(i);
                                                      loop.step();
                                                  }));
}

} // namespace nutmeg
