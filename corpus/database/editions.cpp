#include "corpus/database/editions.hpp"

#include "corpus/database/database.hpp"
#include "parser/text/error.hpp"

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

std::vector<StoredEdition> all_editions(Database& database) {
    return database.guarded([&] {
        std::vector<StoredEdition> all;
        auto& query = database.statement(
            "SELECT id, name, path, date, acts, is_unpublished, position, first_section, "
            "end_section FROM editions ORDER BY position");
        while (query.executeStep())
            all.push_back({query.getColumn(0).getInt64(),
                           query.getColumn(1).getString(),
                           query.getColumn(2).getString(),
                           query.getColumn(3).getString(),
                           query.getColumn(4).getString(),
                           query.getColumn(5).getInt() != 0,
                           query.getColumn(6).getInt64(),
                           query.getColumn(7).getInt64(),
                           query.getColumn(8).getInt64(),
                           {}});
        return all;
    });
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

std::vector<StoredEdition> stored_editions(Database& database, std::string const& last) {
    auto editions = all_editions(database);
    if (editions.empty())
        throw Error(
            database.path(), 0, "The store has no edition. Add one with \"nutmeg corpus import\".");
    name_editions(editions, database.path());
    if (last.empty())
        return editions;
    auto const found = std::find_if(editions.rbegin(), editions.rend(), [&](auto const& edition) {
        return edition.name == last;
    });
    if (found == editions.rend())
        throw Error(
            database.path(),
            0,
            fmt::format("The store has no edition \"{}\". It has {}.", last, names_of(editions)));
    editions.erase(found.base(), editions.end());
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
