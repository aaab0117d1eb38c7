// The progress of long loops, while one request is answered.
#pragma once

#include "cli/serve/api/api.hpp"

#include <chrono>
#include <cstddef>

namespace nutmeg {

/// Reports the loops of this process to `progress`, as long as it lives: after a moment of work,
/// and a few times a second.
class RequestProgress {
public:
    /// Both must outlive it. `progress` may be empty.
    RequestProgress(ProgressHandler const& progress, WarmLaw const& law);
    RequestProgress(RequestProgress const&) = delete;
    RequestProgress& operator=(RequestProgress const&) = delete;
    ~RequestProgress();

private:
    using Clock = std::chrono::steady_clock;
    void report(std::size_t done, std::size_t all);

    ProgressHandler const& progress_;
    WarmLaw const& law_;
    Clock::time_point next_;
};

} // namespace nutmeg
