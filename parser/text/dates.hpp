// Dates as people write them: "2026-10-01" is "October 1, 2026".
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// "October 1, 2026" for "2026-10-01"; anything else as it is.
std::string date_phrase(std::string_view iso);

/// "2026-10-01" for "2026-10-01" or "October 1, 2026" (a month in full, whatever its case, with or
/// without the comma) and nothing else around them; empty where the words are no date of the
/// calendar.
std::string read_date(std::string_view words);

} // namespace nutmeg
