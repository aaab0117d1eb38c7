// The checksums of a store: whether a row is as it was written.
#pragma once

#include "corpus/database/section_rows.hpp"

#include <cstdint>
#include <string>

namespace nutmeg {

/// What a row of `files` says about its file.
struct StoredFile {
    std::string name;
    std::string chapter;
    std::string chapter_name;
    std::string chapter_number;
    std::string supplement_year;
    std::string sha256;
    std::string diagnostics; ///< diagnostics_json
    bool is_readable = true;
    bool is_act = false;
    bool is_indexed = true; ///< index_page is exact
    std::int64_t first_section = 0;
    std::int64_t end_section = 0;
};

struct StoredEdition;

/// SHA-256 of the parts of a row of `sections`, 32 bytes.
std::string row_hash(StoredParts const& parts);

/// SHA-256 of a row of `files`, 32 bytes.
std::string file_hash(StoredFile const& file);

/// SHA-256 of a row of `editions` without its position and checksum, 32 bytes.
std::string edition_hash(StoredEdition const& edition);

} // namespace nutmeg
