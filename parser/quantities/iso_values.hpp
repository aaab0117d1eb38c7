// Values of quantities in the forms that effects and JSON show: ISO 8601 and names of units.
#pragma once

#include "parser/quantities/amount_grammar.hpp"

#include <string>

namespace nutmeg {

/// ISO 8601 of a length of time, "P1Y6M", "PT24H". A fraction goes to the next smaller unit where
/// it is whole there ("one and one-half years"), and else stays a decimal.
std::string iso_duration(double value, grammar::TimeUnit unit);

/// "2026-07-01"; "--07-01" without a year, "1969-07" without a day.
std::string iso_date(grammar::Date const& date);

/// "day", "business day", "fiscal year".
std::string unit_name(grammar::Unit const& unit);

/// A length of time in years, for ages: eighteen months are 1.5.
double in_years(double value, grammar::TimeUnit unit);

} // namespace nutmeg
