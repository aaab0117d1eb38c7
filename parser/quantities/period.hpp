// Units of time: their names as typed, their ISO 8601 durations, and their length in days.
#pragma once

#include <string_view>

namespace nutmeg {

/// One unit of time.
struct PeriodUnit {
    std::string_view letters; ///< the short name, "d"
    std::string_view name;    ///< "day"; the plural adds "s"
    bool is_time;             ///< its designator follows the "T" of ISO 8601
    char designator;          ///< of ISO 8601, "D"
    double seconds;           ///< in one; a month has 30 days, a year 365
};

/// The unit with that short name or name, in lower case, also in the plural. Null if there is none.
PeriodUnit const* period_unit(std::string_view typed);

/// The days in that many of a unit.
double days_of(double count, PeriodUnit const& unit);

/// The days in an ISO 8601 duration; 0 if `iso` is not one.
double days_of(std::string_view iso);

} // namespace nutmeg
