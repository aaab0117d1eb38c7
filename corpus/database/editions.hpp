// The editions of a store, and which of its sections are in force when the later ones overlay the
// earlier ones.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class Database;

/// Between the acts in the path of an edition that acts made.
inline constexpr std::string_view act_separator = ", ";

/// A row of the table `editions`. Its sections are the rows [first_section, end_section).
struct StoredEdition {
    std::int64_t id = 0;
    std::string name; ///< "2025"
    std::string path; ///< as it was imported
    std::string date; ///< ISO 8601, or empty
    std::string acts; ///< numbers of the acts applied, or empty
    bool is_unpublished = false;
    std::int64_t position = 0;
    std::int64_t first_section = 0;
    std::int64_t end_section = 0;
    std::string content;  ///< SHA-256 of the checksums of its sections
    std::string base;     ///< of an edition that acts made: law_hash of those before it; else empty
    int page_reader = 0;  ///< page_reader_version that read its pages
    int word_reader = 0;  ///< word_reader_version that read the words of its sections
    std::string checksum; ///< edition_hash as it was written
    bool is_stale = false; ///< acts made it from law that has changed since
    /// "law.db, edition 2025"; with the imported path if the edition has several.
    std::string display_name;
};

/// The editions of a store, each overlaying those before it; up to and including the one named
/// `last`, unless that is empty. Throws Error if there is none, or if another version of the
/// program read one of them (reader_version.hpp).
std::vector<StoredEdition> stored_editions(Database& database, std::string const& last = {});

/// Throws Error with what to do if another version of the program read one of the editions.
void check_readers(std::vector<StoredEdition> const& editions, std::string const& store);

/// The rows of all editions in order, not verified. Throws Error as Database does.
std::vector<StoredEdition> edition_rows(Database& database);

/// All editions of a store in order, also those that another version of the program read. Throws
/// Error if a row is not as it was written.
std::vector<StoredEdition> all_editions(Database& database);

/// What the law of these editions says, as 32 bytes: equal if their sections are.
std::string law_hash(std::vector<StoredEdition> const& editions);

/// One problem for each edition that acts made from law that has changed since, with the command
/// that makes it again.
Diagnostics stale_editions(std::vector<StoredEdition> const& editions, std::string const& store);

/// A path that names an edition of a store: "law.db@2025".
struct EditionPath {
    std::string file;
    std::string edition; ///< empty for the latest
};

/// The parts of a path; `edition` is empty if a file has the entire path as its name.
EditionPath edition_path(std::string const& path);

/// Which rows of `sections` are the law when these editions overlay one another: those of the
/// editions without the ones that later editions replace (SectionStore::all). All functions may be
/// called from several threads at once.
class LawInForce {
public:
    /// @param editions  the first ones of the store, as stored_editions returns them; not empty
    LawInForce(Database& database, std::vector<StoredEdition> editions);

    std::vector<StoredEdition> const& editions() const { return editions_; }

    bool contains(std::int64_t section) const;

    /// The edition that has the section, an index into `editions`; their count if none has it.
    std::size_t edition_of(std::int64_t section) const;

    /// The number of sections.
    std::size_t size() const;

    /// In the order of the statutes: by edition, then by row. Leaves out the sections that are not
    /// in force, and all but one of equal ones.
    std::vector<std::int64_t> in_order(std::vector<std::int64_t> sections) const;

private:
    std::vector<StoredEdition> editions_;
    std::vector<std::int64_t> superseded_; ///< rows of the editions, sorted
};

} // namespace nutmeg
