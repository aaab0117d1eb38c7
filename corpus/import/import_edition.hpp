// Imports an edition of the law into a store.
#pragma once

#include "corpus/database/editions.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/file.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

class Database;

/// Called with the number of files done and of all files.
using ImportProgress = std::function<void(std::size_t done, std::size_t all)>;

struct EditionImport {
    std::string name;               ///< "2025"
    std::string date;               ///< ISO 8601, or empty
    std::vector<std::string> paths; ///< pages, folders or texts; later ones overlay earlier ones
    std::size_t max_bytes = default_max_input; ///< of a file
    ImportProgress progress;                   ///< may be empty
};

struct ImportResult {
    std::size_t files = 0;
    std::size_t sections = 0;
    bool is_changed = false;          ///< false if the store had the same edition already
    Diagnostics diagnostics;          ///< problems of the files, each with its file
    Diagnostics stale;                ///< editions that acts made from law that has changed since
    std::vector<std::string> rereads; ///< StoreUpdate::rereads
};

/// Reads the files on all cores and adds them as an edition after those in the store. If the store
/// has an edition with that name, it is replaced in its place; if it has the same files, name and
/// date, nothing changes. All in one transaction: if the process is killed or the disk is full, the
/// store is as before. Throws Error as PageReader and Database do, if the edition with that name is
/// the law after acts, and if the dates of the editions would not be in their order.
ImportResult import_edition(Database& database, EditionImport const& edition);

/// The same for the store with that path, which is created if it does not exist, and brought up to
/// date if another version of the program made it. An error in the paths leaves no new store.
ImportResult import_edition(std::string const& store, EditionImport const& edition);

/// The law after acts, as an edition of its own.
struct AppliedActs {
    std::string name; ///< of the edition: "2026 session"
    std::string date; ///< ISO 8601, or empty
    std::string path; ///< what the edition is made of, as displayed
    std::string acts; ///< numbers of the acts: "26-4, 26-5"
    std::string base; ///< law_hash of the editions that they amend; empty for those before it
    std::vector<std::shared_ptr<Section const>> sections; ///< that they amend or add; none is null
};

/// Adds the sections as an edition after those in the store, or in place of the one with that name,
/// in one transaction. Throws Error as Database does, if an edition with that name was
/// imported, if there is no section, and if the dates of the editions would not be in their order.
ImportResult import_applied_acts(Database& database, AppliedActs const& applied);

/// The names of the editions in the store, in order, each once.
std::vector<std::string> edition_names(Database& database);

} // namespace nutmeg
