// The date in an act's "(Effective ...)" and in the effective-date table of a bill.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// The ISO 8601 date that the words begin with, as in "October 1, 2026, and applicable to ...", or
/// "passage" for "from passage", "upon passage", "from its passage". Empty if the date depends on
/// an event, does not exist, or has a year in which no act can take effect.
std::string effective_date(std::string_view words);

/// The date that the words begin with if it is not in the calendar, such as "April 31, 2026"; else
/// empty.
std::string nonexistent_date(std::string_view words);

/// Whether the words make the date depend on an event: "from the date of approval of ... by ...".
bool is_effective_event(std::string_view words);

/// Whether the words can be read as a whole: a date, passage or an event, and at most a rider, not
/// a second date. False for a date that is misspelled or in another form ("Octember 1, 2026",
/// "10/1/2026", "from passsage") or not in the calendar.
bool is_readable_effective_date(std::string_view words);

/// 1 to 12 for the full name of a month, ignoring case; else 0.
int month_named(std::string_view name);

} // namespace nutmeg
