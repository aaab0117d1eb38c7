// A clock that moves only when somebody sleeps.
#pragma once

#include "corpus/fetch/clock.hpp"

#include <algorithm>
#include <vector>

namespace nutmeg::test {

class StillClock : public Clock {
public:
    Time now() override { return now_; }
    void sleep(Seconds seconds) override {
        sleeps.push_back(seconds.count());
        now_ += std::chrono::duration_cast<Time::duration>(seconds);
    }

    std::vector<double> sleeps; ///< seconds

    double longest() const {
        return sleeps.empty() ? 0 : *std::max_element(sleeps.begin(), sleeps.end());
    }

private:
    Time now_ = std::chrono::system_clock::from_time_t(1795988000); // 2026-11-29T21:33:20Z
};

} // namespace nutmeg::test
