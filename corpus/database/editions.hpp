// The editions of a store, and which of its sections are in force when the later ones overlay the
// earlier ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

class Database;

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
    /// "law.db, edition 2025"; with the imported path if the edition has several.
    std::string display_name;
};

/// The editions of a store, each overlaying those before it; up to and including the one named
/// `last`, unless that is empty. Throws Error if there is none.
std::vector<StoredEdition> stored_editions(Database& database, std::string const& last = {});

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
