// What a store has of one section, ready to be written: parts of its row, and what it cites and
// says.
#pragma once

#include "corpus/database/section_rows.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A law that is cited: a row of `cited_laws`.
struct CitedLaw {
    std::string_view kind;
    std::string key; ///< section_number_key of a statute's number; the number of other law
    std::string number;
    std::string path;
    std::string last_number;
};

/// The value of a fact: a row of `fact_values`.
struct StoredFactValue {
    std::string_view kind;
    std::string_view topic;
    std::string value;
    bool has_number = false;
    double number = 0; ///< years, dollars, a count; days of a period
};

struct CitationRecord {
    CitedLaw law;
    Span span; ///< of the entire citation
};

struct FactRecord {
    StoredFactValue value;
    Span span;
};

struct SectionRecord {
    std::vector<std::string> numbers;
    std::vector<std::string> last_numbers;
    std::uint32_t line = 0;
    StoredParts parts;
    std::string_view status;
    bool has_problems = false; ///< one of `diagnostics` is
    std::string hash;
    std::vector<CitationRecord> citations;
    std::vector<FactRecord> facts; ///< in text order, with every quantity of the text in force
    Diagnostics diagnostics;       ///< with those of its words
};

/// The record of a section as parse_page_texts returns it.
/// @param chapter  its number, which "this chapter" means; may be empty
SectionRecord section_record(Section section, std::string_view chapter);

} // namespace nutmeg
