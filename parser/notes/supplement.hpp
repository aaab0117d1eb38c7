// Reads the supplement that a page belongs to (docs/connecticut.md 4.4).
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// The year in "This 2026 Supplement is intended to be used ..." at the top of a page, or empty.
std::string supplement_year_in(std::string_view page_bytes);

/// The date in "... in conjunction with the General Statutes of Connecticut, revised to January 1,
/// 2025." of the same sentence, as an ISO 8601 date; or empty.
std::string supplemented_revision_in(std::string_view page_bytes);

} // namespace nutmeg
