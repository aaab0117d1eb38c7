// The list of offenses as a table for a terminal, as a page, as CSV and as JSON lines.
#pragma once

#include "cli/terminal/flow.hpp"
#include "corpus/offenses/offenses.hpp"

#include <string>
#include <vector>

namespace nutmeg {

struct OffenseTable {
    std::vector<FoundOffense const*> rows; ///< those that were asked for, in their order
    std::vector<StoreFile> const* files = nullptr;
    std::size_t offense_count = 0; ///< of all, also those that were not asked for
    std::size_t section_count = 0; ///< sections read
    std::string conditions;        ///< as typed; empty if there are none
};

/// "12 of 2,140 offenses in 25,851 sections.", and what the columns mean.
std::string offense_summary(OffenseTable const& table);

std::string offenses_term(OffenseTable const& table, TermOptions const& options);
std::string offenses_html(OffenseTable const& table);

/// RFC 4180 with a header; terms as ISO 8601 durations, fines as numbers.
std::string offenses_csv(OffenseTable const& table);

/// The lines of `nutmeg offenses --format jsonl` (docs/schemas/offenses.schema.json).
std::string offenses_jsonl(OffenseTable const& table);

} // namespace nutmeg
