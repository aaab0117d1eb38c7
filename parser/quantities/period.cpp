#include "parser/quantities/period.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace nutmeg {

namespace {

constexpr double minute = 60;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;

constexpr std::array<PeriodUnit, 7> units{{{"s", "second", true, 'S', 1},
                                           {"min", "minute", true, 'M', minute},
                                           {"h", "hour", true, 'H', hour},
                                           {"d", "day", false, 'D', day},
                                           {"w", "week", false, 'W', 7 * day},
                                           {"m", "month", false, 'M', 30 * day},
                                           {"y", "year", false, 'Y', 365 * day}}};

bool has_name(PeriodUnit const& unit, std::string_view typed) {
    return typed == unit.letters || typed == unit.name
        || (typed.ends_with('s') && typed.substr(0, typed.size() - 1) == unit.name);
}

} // namespace

PeriodUnit const* period_unit(std::string_view typed) {
    auto const* const found = std::find_if(
        units.begin(), units.end(), [&](PeriodUnit const& one) { return has_name(one, typed); });
    return found == units.end() ? nullptr : found;
}

double days_of(double count, PeriodUnit const& unit) {
    return count * unit.seconds / day;
}

double days_of(std::string_view iso) {
    if (!iso.starts_with("P"))
        return 0;
    iso.remove_prefix(1);
    bool is_time = false;
    double days = 0;
    while (!iso.empty()) {
        if (iso.front() == 'T') {
            is_time = true;
            iso.remove_prefix(1);
            continue;
        }
        double count = 0;
        auto const read = std::from_chars(iso.data(), iso.data() + iso.size(), count);
        auto const size = static_cast<std::size_t>(read.ptr - iso.data());
        if (size == 0 || size >= iso.size())
            return 0;
        auto const* const unit =
            std::find_if(units.begin(), units.end(), [&](PeriodUnit const& one) {
                return one.designator == iso[size] && one.is_time == is_time;
            });
        if (unit == units.end())
            return 0;
        days += days_of(count, *unit);
        iso.remove_prefix(size + 1);
    }
    return days;
}

} // namespace nutmeg
