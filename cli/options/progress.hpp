// Progress of long work, on standard error.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace nutmeg {

/// One line that is rewritten, after a second of work and at most ten times a second. Prints
/// nothing if standard error is not a terminal, or with --quiet.
class ProgressLine {
public:
    ProgressLine();
    ProgressLine(ProgressLine const&) = delete;
    ProgressLine& operator=(ProgressLine const&) = delete;
    ~ProgressLine() { clear(); }

    /// "reading pages: 120 of 1100".
    void report(std::string_view what, std::size_t done, std::size_t all);

    /// Removes the line.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    bool is_on_;
    bool is_shown_ = false;
    Clock::time_point next_;
};

/// The progress of a command that knows what it does. While there is one, that of loops is not
/// shown.
class Progress {
public:
    Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;
    ~Progress();

    void report(std::string_view what, std::size_t done, std::size_t all) {
        line_.report(what, done, all);
    }
    void clear() { line_.clear(); }

private:
    ProgressLine line_;
};

/// Shows the progress of the long loops of every command from now on: "working: 120 of 1100".
void show_progress_of_loops();

} // namespace nutmeg
