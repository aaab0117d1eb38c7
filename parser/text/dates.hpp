// Dates as people write them: "2026-10-01" is "October 1, 2026".
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// "October 1, 2026" for "2026-10-01", "October 1" for "--10-01", a day of each year. Any other
/// string is returned unchanged.
std::string date_phrase(std::string_view iso);

/// The ISO 8601 date for "2026-10-01" or "October 1, 2026". The month is spelled out, in any case;
/// the comma is optional. Empty if the words are anything else or the date does not exist.
std::string read_date(std::string_view words);

} // namespace nutmeg
