// The date in an act's "(Effective ...)" and in a bill's table (connecticut.md 4.5).
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// "2026-10-01" for words that begin with a date, riders or not; "passage" for "from passage",
/// "upon passage", "from its passage"; else empty: an event decides, or the date does not exist.
std::string effective_date(std::string_view words);

} // namespace nutmeg
