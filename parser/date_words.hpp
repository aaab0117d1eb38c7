// Dates as people write them: "2026-10-01" is "October 1, 2026".
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// "October 1, 2026" for "2026-10-01"; anything else as it is.
std::string date_phrase(std::string_view iso);

} // namespace nutmeg
