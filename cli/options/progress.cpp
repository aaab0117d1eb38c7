#include "cli/options/progress.hpp"

#include "cli/options/terminal_settings.hpp"

#include <cstdio>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::chrono::milliseconds quiet_time{1000};
constexpr std::chrono::milliseconds interval{100};

} // namespace

Progress::Progress()
    : is_on_(terminal_settings().errors_are_terminal && !terminal_settings().is_dumb
             && !terminal_settings().is_quiet),
      next_(Clock::now() + quiet_time) {}

void Progress::report(std::string_view what, std::size_t done, std::size_t all) {
    if (!is_on_ || Clock::now() < next_)
        return;
    next_ = Clock::now() + interval;
    is_shown_ = true;
    fmt::print(stderr, "\r\x1b[K{}: {} of {}", what, done, all);
    std::fflush(stderr);
}

void Progress::clear() {
    if (!is_shown_)
        return;
    is_shown_ = false;
    fmt::print(stderr, "\r\x1b[K");
    std::fflush(stderr);
}

} // namespace nutmeg
