#include "corpus/database/heading_rows.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/row_hashes.hpp"
#include "parser/citations/section_number.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace nutmeg {

namespace {

/// The columns section, number and last_number.
HeadingRow heading_of(SQLite::Statement& query) {
    return {query.getColumn(0).getInt64(),
            query.getColumn(1).getString(),
            query.getColumn(2).getString()};
}

} // namespace

std::vector<std::string> heading_numbers(Database& database, std::int64_t edition) {
    return database.guarded([&] {
        std::vector<std::string> all;
        auto& query = database.statement(
            "SELECT number FROM headings WHERE edition = ? ORDER BY number_key, section, position");
        query.bind(1, edition);
        while (query.executeStep())
            if (auto number = query.getColumn(0).getString(); all.empty() || all.back() != number)
                all.push_back(std::move(number));
        return all;
    });
}

std::vector<std::string> heading_numbers_in(Database& database,
                                            std::int64_t edition,
                                            StoredFile const& file) {
    return database.guarded([&] {
        std::vector<std::string> all;
        auto& query = database.statement("SELECT number FROM headings WHERE edition = ? AND "
                                         "section >= ? AND section < ? ORDER BY number_key");
        query.bind(1, edition);
        query.bind(2, file.first_section);
        query.bind(3, file.end_section);
        while (query.executeStep())
            all.push_back(query.getColumn(0).getString());
        return all;
    });
}

std::vector<HeadingRow> heading_rows(Database& database,
                                     std::int64_t edition,
                                     std::string_view number) {
    return database.guarded([&] {
        std::vector<HeadingRow> all;
        auto& query =
            database.statement("SELECT section, number, last_number FROM headings WHERE "
                               "edition = ? AND number_key = ? ORDER BY section, position");
        query.bind(1, edition);
        query.bind(2, section_number_key(number));
        while (query.executeStep())
            all.push_back(heading_of(query));
        return all;
    });
}

std::optional<HeadingRow> heading_range_from(Database& database,
                                             std::int64_t edition,
                                             std::string_view number) {
    return database.guarded([&]() -> std::optional<HeadingRow> {
        auto& query = database.statement(
            "SELECT section, number, last_number FROM headings WHERE edition = ? AND number_key "
            "<= ? AND last_number <> '' ORDER BY number_key DESC LIMIT 1");
        query.bind(1, edition);
        query.bind(2, section_number_key(number));
        if (!query.executeStep())
            return std::nullopt;
        return heading_of(query);
    });
}

std::vector<std::string> repeated_numbers(Database& database, std::int64_t edition) {
    return database.guarded([&] {
        std::vector<std::string> all;
        auto& query =
            database.statement("SELECT min(number) FROM headings WHERE edition = ? GROUP BY "
                               "number_key HAVING count(*) > 1 ORDER BY number_key");
        query.bind(1, edition);
        while (query.executeStep())
            all.push_back(query.getColumn(0).getString());
        return all;
    });
}

std::vector<std::string> heading_locations(Database& database,
                                           std::int64_t edition,
                                           std::string_view number) {
    return database.guarded([&] {
        std::vector<std::string> locations;
        auto& query = database.statement(
            "SELECT files.name, line FROM headings JOIN sections ON sections.id = section JOIN "
            "files ON files.id = file WHERE headings.edition = ? AND number_key = ? ORDER BY "
            "section, headings.position");
        query.bind(1, edition);
        query.bind(2, section_number_key(number));
        while (query.executeStep())
            locations.push_back(
                fmt::format("{}:{}", query.getColumn(0).getString(), query.getColumn(1).getUInt()));
        return locations;
    });
}

} // namespace nutmeg
