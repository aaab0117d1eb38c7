// Progress of long work, on standard error.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace nutmeg {

/// One line that is rewritten, after a second of work and at most ten times a second. Prints
/// nothing if standard error is not a terminal, or with --quiet.
class Progress {
public:
    Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;
    ~Progress() { clear(); }

    /// "reading pages: 120 of 1,100".
    void report(std::string_view what, std::size_t done, std::size_t all);

    /// Removes the line.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    bool is_on_;
    bool is_shown_ = false;
    Clock::time_point next_;
};

} // namespace nutmeg
