// The date in an act's "(Effective ...)" and in the effective-date table of a bill.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// The ISO 8601 date that the words begin with, as in "October 1, 2026, and applicable to ...", or
/// "passage" for "from passage", "upon passage", "from its passage". Empty if the date depends on
/// an event or does not exist.
std::string effective_date(std::string_view words);

/// The date that the words begin with if it is not in the calendar, such as "April 31, 2026"; else
/// empty.
std::string nonexistent_date(std::string_view words);

/// 1 to 12 for the full name of a month, ignoring case; else 0.
int month_named(std::string_view name);

} // namespace nutmeg
