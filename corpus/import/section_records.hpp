// What a store has of one page: the rows of its file and sections.
#pragma once

#include "corpus/database/section_rows.hpp"
#include "parser/statutes/page.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct CitationRecord {
    std::string key; ///< section_number_key of a statute's number; the number of other law
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view kind;
    std::string number;
    std::string path;
    std::string last_number;
    std::string last_path;
};

struct FactRecord {
    std::string_view kind;
    std::string value;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool has_number = false;
    double number = 0; ///< years, dollars, a count; days of a period
    std::string_view bound;
    std::string_view topic;
};

struct SectionRecord {
    std::vector<std::string> numbers;
    std::vector<std::string> last_numbers;
    std::uint32_t line = 0;
    StoredParts parts;
    std::string_view status;
    std::string provisions;
    std::string hash;
    std::vector<CitationRecord> citations;
    std::vector<FactRecord> facts;
    Diagnostics diagnostics; ///< with those of its words
};

/// The record of a section as parse_page_texts returns it.
SectionRecord section_record(Section section);

/// "at least", "more than", "at most", "less than", or empty.
std::string_view bound_words(Bound bound);

} // namespace nutmeg
