// The date in an act's "(Effective ...)" and in a bill's table (connecticut.md 4.5).
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// "2026-10-01" for words that begin with a date, riders or not; "passage" for "from passage",
/// "upon passage", "from its passage"; else empty: an event decides, or the date does not exist.
std::string effective_date(std::string_view words);

/// "April 31, 2026" where the words begin with a month, a day and a year that the calendar does not
/// have; else empty.
std::string date_that_is_none(std::string_view words);

/// 1 to 12 for a month's name in full, whatever its case; else 0.
int month_named(std::string_view name);

} // namespace nutmeg
