#include "corpus/fetch/clock.hpp"

#include <array>
#include <ctime>
#include <thread>

namespace nutmeg {

Clock::Time SystemClock::now() {
    return std::chrono::system_clock::now();
}

void SystemClock::sleep(Seconds seconds) {
    std::this_thread::sleep_for(seconds);
}

std::string iso_time(Clock::Time time) {
    auto const seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, sizeof "-2147483648-01-01T00:00:00Z"> text{};
    auto const size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), size};
}

} // namespace nutmeg
