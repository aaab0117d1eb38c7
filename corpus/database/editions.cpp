#include "corpus/database/editions.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/edition_commands.hpp"
#include "corpus/database/reader_version.hpp"
#include "corpus/database/row_hashes.hpp"
#include "corpus/files/sha256.hpp"
#include "parser/text/error.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace nutmeg {

namespace {

std::string names_of(std::vector<StoredEdition> const& editions) {
    std::vector<std::string> names;
    names.reserve(editions.size());
    for (auto const& edition : editions)
        if (names.empty() || names.back() != edition.name)
            names.push_back(edition.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

/// The row of a query for the columns of `editions`.
StoredEdition edition_of(SQLite::Statement& query) {
    StoredEdition edition;
    edition.id = query.getColumn(0).getInt64();
    edition.name = query.getColumn(1).getString();
    edition.path = query.getColumn(2).getString();
    edition.date = query.getColumn(3).getString();
    edition.acts = query.getColumn(4).getString();
    edition.is_unpublished = query.getColumn(5).getInt() != 0;
    edition.position = query.getColumn(6).getInt64();
    edition.first_section = query.getColumn(7).getInt64();
    edition.end_section = query.getColumn(8).getInt64();
    edition.content = bytes_of(query.getColumn(9));
    edition.base = bytes_of(query.getColumn(10));
    edition.page_reader = query.getColumn(11).getInt();
    edition.word_reader = query.getColumn(12).getInt();
    edition.checksum = bytes_of(query.getColumn(13));
    return edition;
}

/// Sets whether acts made an edition from other law than that of the editions before it.
void find_stale(std::vector<StoredEdition>& editions) {
    std::vector<StoredEdition> before;
    for (auto& edition : editions) {
        edition.is_stale = !edition.base.empty() && edition.base != law_hash(before);
        before.push_back(edition);
    }
}

/// Sets the names to show: of the store and the edition.
void name_editions(std::vector<StoredEdition>& editions, std::string const& store) {
    for (auto& edition : editions) {
        edition.display_name = fmt::format("{}, edition {}", store, edition.name);
        auto const paths = std::count_if(editions.begin(), editions.end(), [&](auto const& one) {
            return one.name == edition.name;
        });
        if (paths > 1)
            edition.display_name += ": " + edition.path;
    }
}

} // namespace

std::vector<StoredEdition> edition_rows(Database& database) {
    return database.guarded([&] {
        std::vector<StoredEdition> all;
        auto& query = database.statement(
            "SELECT id, name, path, date, acts, is_unpublished, position, first_section, "
            "end_section, content, base, page_reader, word_reader, checksum FROM editions ORDER BY "
            "position");
        while (query.executeStep())
            all.push_back(edition_of(query));
        return all;
    });
}

std::vector<StoredEdition> all_editions(Database& database) {
    auto editions = edition_rows(database);
    for (auto const& edition : editions)
        if (edition_hash(edition) != edition.checksum)
            throw Error(database.path(),
                        0,
                        fmt::format("The store is damaged: edition row {} was changed after it was "
                                    "written. Make the store again with \"nutmeg corpus import\".",
                                    edition.id));
    name_editions(editions, database.path());
    find_stale(editions);
    return editions;
}

std::string law_hash(std::vector<StoredEdition> const& editions) {
    std::string contents;
    for (auto const& edition : editions)
        contents += edition.content;
    return sha256({contents});
}

Diagnostics stale_editions(std::vector<StoredEdition> const& editions, std::string const& store) {
    Diagnostics stale;
    for (auto const& edition : editions)
        if (edition.is_stale)
            stale.push_back(make_diagnostic(DiagnosticCode::StaleEdition,
                                            {.file = store},
                                            edition.name,
                                            edition_command({edition}, store)));
    return stale;
}

void check_readers(std::vector<StoredEdition> const& editions, std::string const& store) {
    auto const commands = reread_commands(editions, store);
    if (!commands.empty())
        throw Error(store,
                    0,
                    fmt::format("Another version of nutmeg read the pages of this store, and this "
                                "one may read them in another way. Import them again with: {}",
                                fmt::join(commands, "; ")));
    if (std::any_of(editions.begin(), editions.end(), [](StoredEdition const& edition) {
            return edition.word_reader != word_reader_version;
        }))
        throw Error(store,
                    0,
                    "Another version of nutmeg made the tables of this store, and this one may "
                    "find other facts in the law. Update it with: "
                        + update_command(store));
}

std::vector<StoredEdition> stored_editions(Database& database, std::string const& last) {
    auto editions = all_editions(database);
    if (editions.empty())
        throw Error(
            database.path(), 0, "The store has no edition. Add one with \"nutmeg corpus import\".");
    auto const found = std::find_if(editions.rbegin(), editions.rend(), [&](auto const& edition) {
        return last.empty() || edition.name == last;
    });
    if (found == editions.rend())
        throw Error(
            database.path(),
            0,
            fmt::format("The store has no edition \"{}\". It has {}.", last, names_of(editions)));
    editions.erase(found.base(), editions.end());
    check_readers(editions, database.path());
    return editions;
}

EditionPath edition_path(std::string const& path) {
    auto const at = path.rfind('@');
    std::error_code unknown;
    if (at == std::string::npos || std::filesystem::exists(path, unknown))
        return {path, {}};
    return {path.substr(0, at), path.substr(at + 1)};
}

LawInForce::LawInForce(Database& database, std::vector<StoredEdition> editions)
    : editions_(std::move(editions)) {
    database.guarded([&] {
        auto& query = database.statement("SELECT section FROM superseded WHERE since <= ? AND "
                                         "(until IS NULL OR until > ?) ORDER BY section");
        query.bind(1, editions_.back().position);
        query.bind(2, editions_.back().position);
        while (query.executeStep())
            superseded_.push_back(query.getColumn(0).getInt64());
    });
}

std::size_t LawInForce::edition_of(std::int64_t section) const {
    auto const found = std::find_if(editions_.begin(), editions_.end(), [&](auto const& edition) {
        return edition.first_section <= section && section < edition.end_section;
    });
    return static_cast<std::size_t>(found - editions_.begin());
}

bool LawInForce::contains(std::int64_t section) const {
    return edition_of(section) < editions_.size()
        && !std::binary_search(superseded_.begin(), superseded_.end(), section);
}

std::size_t LawInForce::size() const {
    std::int64_t count = 0;
    for (auto const& edition : editions_)
        count += edition.end_section - edition.first_section;
    return static_cast<std::size_t>(count) - superseded_.size();
}

std::vector<std::int64_t> LawInForce::in_order(std::vector<std::int64_t> sections) const {
    std::erase_if(sections, [&](std::int64_t section) { return !contains(section); });
    std::sort(sections.begin(), sections.end(), [&](std::int64_t a, std::int64_t b) {
        return std::pair(edition_of(a), a) < std::pair(edition_of(b), b);
    });
    sections.erase(std::unique(sections.begin(), sections.end()), sections.end());
    return sections;
}

} // namespace nutmeg
