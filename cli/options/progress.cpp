#include "cli/options/progress.hpp"

#include "cli/options/terminal_settings.hpp"
#include "corpus/store/parallel.hpp"

#include <atomic>
#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace nutmeg {

namespace {

constexpr std::chrono::milliseconds quiet_time{1000};
constexpr std::chrono::milliseconds interval{100};

/// How many objects Progress there are.
std::atomic<int>& explicit_progress() {
    static std::atomic<int> count = 0;
    return count;
}

} // namespace

ProgressLine::ProgressLine()
    : is_on_(terminal_settings().errors_are_terminal && !terminal_settings().is_dumb
             && !terminal_settings().is_quiet),
      next_(Clock::now() + quiet_time) {}

void ProgressLine::report(std::string_view what, std::size_t done, std::size_t all) {
    if (!is_on_ || Clock::now() < next_)
        return;
    next_ = Clock::now() + interval;
    is_shown_ = true;
    fmt::print(stderr, "\r\x1b[K{}: {} of {}", what, done, all);
    std::fflush(stderr);
}

void ProgressLine::clear() {
    if (!is_shown_)
        return;
    is_shown_ = false;
    fmt::print(stderr, "\r\x1b[K");
    std::fflush(stderr);
}

Progress::Progress() {
    ++explicit_progress();
}

Progress::~Progress() {
    --explicit_progress();
}

void show_progress_of_loops() {
    auto const line = std::make_shared<ProgressLine>();
    watch_loops([line](std::size_t done, std::size_t all) {
        if (done == all || explicit_progress() > 0)
            line->clear();
        else
            line->report("working", done, all);
    });
}

} // namespace nutmeg
