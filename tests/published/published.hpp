// The published statutes and acts that the tests of the suite "published" read. They are not part
// of the repository; a test case whose pages are missing is skipped, and the test program says so.
#pragma once

#include <filesystem>
#include <string_view>

namespace nutmeg::test {

/// The folder that holds the published pages: ../shared, beside the repository.
std::filesystem::path published_folder();

/// Whether `part` of that folder is missing, as in `doctest::skip(is_missing(revision))`.
bool is_missing(std::string_view part);

/// Parts of the folder: the revision of 2025, its supplement of 2026, and public acts of 2026.
inline constexpr std::string_view revision = "cgs/2025/pub";
inline constexpr std::string_view supplement = "cgs/2026/sup";
inline constexpr std::string_view acts = "acts/2026";

} // namespace nutmeg::test
