// Values of quantities as effects and JSON show them: ISO 8601 and names of units.
#pragma once

#include "parser/quantities/amount_grammar.hpp"

#include <string>

namespace nutmeg {

/// A length of time in ISO 8601, "P1Y6M", "PT24H". A fraction is converted to the next smaller unit
/// if it is an integer there ("one and one-half years"), else written as a decimal.
std::string iso_duration(double value, grammar::TimeUnit unit);

/// A date in ISO 8601: "2026-07-01"; "--07-01" without a year, "1969-07" without a day.
std::string iso_date(grammar::Date const& date);

/// The name of a unit of time: "day", "business day", "fiscal year".
std::string unit_name(grammar::Unit const& unit);

/// A length of time in years, for ages: eighteen months are 1.5.
double in_years(double value, grammar::TimeUnit unit);

} // namespace nutmeg
