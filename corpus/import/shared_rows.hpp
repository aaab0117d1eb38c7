// Rows that many sections refer to, each stored once: the laws that they cite, the values of their
// facts.
#pragma once

#include "corpus/import/section_records.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nutmeg {

class Database;

/// The ids of shared rows by their columns.
class SharedRows {
public:
    /// A row that the table has.
    /// @param key  its columns, as one string
    void add(std::string key, std::int64_t id);

    /// The id of the row with these columns; `is_new` says whether it is a new one, which is to be
    /// written.
    std::int64_t id_of(std::string key, bool& is_new);

private:
    std::unordered_map<std::string, std::int64_t> ids_;
    std::int64_t last_ = 0;
};

/// A section that refers to a shared row.
struct SharedRowUse {
    std::int64_t row = 0;
    std::int64_t section = 0;
    Span span; ///< bytes of the section's text

    bool operator<(SharedRowUse const& other) const;
};

/// The rows of `cited_laws`.
SharedRows stored_cited_laws(Database& database);

/// The row of a law that is cited, which is written if it is new.
std::int64_t row_of(CitedLaw const& law, SharedRows& rows, Database& database);

/// The rows of `fact_values`.
SharedRows stored_fact_values(Database& database);

/// The row of the value of a fact, which is written if it is new.
std::int64_t row_of(StoredFactValue const& value, SharedRows& rows, Database& database);

} // namespace nutmeg
