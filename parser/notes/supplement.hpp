// Reads the year of the supplement that a page belongs to (docs/connecticut.md 4.4).
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// The year in "This 2026 Supplement is intended to be used ..." at the top of a page, or empty.
std::string supplement_year_in(std::string_view page_bytes);

} // namespace nutmeg
