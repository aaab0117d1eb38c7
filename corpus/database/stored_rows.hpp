// Reads rows of a store, and verifies that they are as they were written.
#pragma once

#include "corpus/database/row_hashes.hpp"
#include "corpus/database/section_rows.hpp"
#include "parser/statutes/section.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

class Database;

/// A row of `sections` before its words are read.
struct SectionRow {
    std::int64_t id = 0;
    std::int64_t file = 0;
    StoredParts parts;
    std::string hash;
};

/// The columns heading, catchline, text, notes, lists, sha256 and file of a row of `sections`, from
/// `first` on.
SectionRow row_of(SQLite::Statement& statement, std::int64_t id, int first = 0);

/// The row of `sections`. Throws Error if it is missing.
SectionRow section_row(Database& database, std::int64_t id);

/// The section as parse_page_texts returned it. Throws Error if the row is not as it was written.
/// @param path  of the store, for messages
Section printed_section(SectionRow row, std::string const& path);

/// The section with its words read. Throws Error if the row is not as it was written.
/// @param path  of the store, for messages
std::shared_ptr<Section> section_of(SectionRow row, std::string const& path);

/// The rows of the files of an edition, in order. Throws Error as Database does.
std::vector<std::int64_t> file_ids(Database& database, std::int64_t edition);

/// The row of a file and its diagnostics. Throws Error if the row is not as it was written.
std::pair<StoredFile, Diagnostics> stored_file(Database& database, std::int64_t id);

/// The sections of a file in which problems were found when it was imported. Throws Error as
/// Database does.
std::vector<std::int64_t> sections_with_problems(Database& database, StoredFile const& file);

/// All problems in the files of an edition, each with its file, as an import reports them. Throws
/// Error as stored_file and section_of do.
Diagnostics edition_problems(Database& database, std::int64_t edition);

/// The files of an edition that could not be read, and so have no sections, with the reasons.
/// Throws Error as stored_file does.
std::vector<std::pair<StoredFile, Diagnostics>> unreadable_files(Database& database,
                                                                 std::int64_t edition);

} // namespace nutmeg
