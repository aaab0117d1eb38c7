// The time, and waiting, so that a test need not wait.
#pragma once

#include <chrono>
#include <string>

namespace nutmeg {

using Seconds = std::chrono::duration<double>;

class Clock {
public:
    using Time = std::chrono::system_clock::time_point;

    virtual ~Clock() = default;
    virtual Time now() = 0;
    virtual void sleep(Seconds seconds) = 0;
};

class SystemClock : public Clock {
public:
    Time now() override;
    void sleep(Seconds seconds) override;
};

/// "2026-11-30T03:21:16Z" (ISO 8601, in UTC).
std::string iso_time(Clock::Time time);

} // namespace nutmeg
