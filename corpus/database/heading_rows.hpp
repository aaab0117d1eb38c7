// Queries of the table of headings: the numbers that an edition prints, and which section has each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class Database;
struct StoredFile;

/// A heading, which prints one number or a range.
struct HeadingRow {
    std::int64_t section = 0; ///< the row of `sections`
    std::string number;
    std::string last_number; ///< of a range; else empty
};

// All of them throw Error as Database does, and take the row of the edition.

/// All numbers in their order, each once.
std::vector<std::string> heading_numbers(Database& database, std::int64_t edition);

/// The numbers in a file, in the order of their keys; a number that is printed twice is there
/// twice.
std::vector<std::string> heading_numbers_in(Database& database,
                                            std::int64_t edition,
                                            StoredFile const& file);

/// The headings with the number, in the order of the sections.
std::vector<HeadingRow> heading_rows(Database& database,
                                     std::int64_t edition,
                                     std::string_view number);

/// The last range that begins at the number or before it. It may end before it, too.
std::optional<HeadingRow> heading_range_from(Database& database,
                                             std::int64_t edition,
                                             std::string_view number);

/// The numbers that are printed more than once, in order.
std::vector<std::string> repeated_numbers(Database& database, std::int64_t edition);

/// "chap_990.htm:12" for each heading with the number.
std::vector<std::string> heading_locations(Database& database,
                                           std::int64_t edition,
                                           std::string_view number);

} // namespace nutmeg
