#include "corpus/database/stored_rows.hpp"

#include "corpus/database/database.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/error.hpp"

#include <exception>
#include <fmt/format.h>
#include <stdexcept>

namespace nutmeg {

namespace {

constexpr auto select_section =
    "SELECT heading, catchline, text, notes, lists, sha256, file FROM sections WHERE id = ?";

constexpr auto select_file =
    "SELECT name, chapter, chapter_name, chapter_number, supplement_year, is_readable, is_act, "
    "sha256, diagnostics, first_section, end_section, checksum, is_indexed FROM files WHERE id = ?";

} // namespace

SectionRow row_of(SQLite::Statement& statement, std::int64_t id, int first) {
    SectionRow row;
    row.id = id;
    row.parts.heading = bytes_of(statement.getColumn(first));
    row.parts.catchline = bytes_of(statement.getColumn(first + 1));
    row.parts.text = bytes_of(statement.getColumn(first + 2));
    row.parts.notes = bytes_of(statement.getColumn(first + 3));
    row.parts.lists = bytes_of(statement.getColumn(first + 4));
    row.hash = bytes_of(statement.getColumn(first + 5));
    row.file = statement.getColumn(first + 6).getInt64();
    return row;
}

SectionRow section_row(Database& database, std::int64_t id) {
    return database.guarded([&] {
        auto& query = database.statement(select_section);
        query.bind(1, id);
        if (!query.executeStep())
            throw Error(database.path(),
                        0,
                        "The store is damaged: a section is missing. Make it again with \"nutmeg "
                        "corpus import\".");
        return row_of(query, id);
    });
}

Section printed_section(SectionRow row, std::string const& path) {
    try {
        if (row_hash(row.parts) != row.hash)
            throw std::runtime_error("checksum");
        return section_from_parts(std::move(row.parts));
    } catch (std::exception const&) {
        throw Error(path,
                    0,
                    fmt::format("The store is damaged: section row {} was changed after it was "
                                "written. Make the store again with \"nutmeg corpus import\".",
                                row.id));
    }
}

std::shared_ptr<Section> section_of(SectionRow row, std::string const& path) {
    auto section = std::make_shared<Section>(printed_section(std::move(row), path));
    read_words(*section);
    return section;
}

std::vector<std::int64_t> file_ids(Database& database, std::int64_t edition) {
    return database.guarded([&] {
        std::vector<std::int64_t> ids;
        auto& query = database.statement("SELECT id FROM files WHERE edition = ? ORDER BY id");
        query.bind(1, edition);
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

std::pair<StoredFile, Diagnostics> stored_file(Database& database, std::int64_t id) {
    auto& row = database.statement(select_file);
    row.bind(1, id);
    try {
        if (!row.executeStep())
            throw std::runtime_error("missing");
        StoredFile file;
        file.name = row.getColumn(0).getString();
        file.chapter = row.getColumn(1).getString();
        file.chapter_name = row.getColumn(2).getString();
        file.chapter_number = row.getColumn(3).getString();
        file.supplement_year = row.getColumn(4).getString();
        file.is_readable = row.getColumn(5).getInt() != 0;
        file.is_act = row.getColumn(6).getInt() != 0;
        file.sha256 = row.getColumn(7).getString();
        file.diagnostics = row.getColumn(8).getString();
        file.first_section = row.getColumn(9).getInt64();
        file.end_section = row.getColumn(10).getInt64();
        file.is_indexed = row.getColumn(12).getInt() != 0;
        if (file_hash(file) != bytes_of(row.getColumn(11)))
            throw std::runtime_error("checksum");
        return {file, diagnostics_from_json(file.diagnostics)};
    } catch (SQLite::Exception const&) {
        throw;
    } catch (std::exception const&) {
        throw Error(database.path(),
                    0,
                    fmt::format("The store is damaged: file row {} was changed after it was "
                                "written. Make the store again with \"nutmeg corpus import\".",
                                id));
    }
}

std::vector<std::int64_t> sections_with_problems(Database& database, StoredFile const& file) {
    return database.guarded([&] {
        std::vector<std::int64_t> ids;
        auto& query = database.statement(
            "SELECT id FROM sections WHERE has_problems = 1 AND id >= ? AND id < ? ORDER BY id");
        query.bind(1, file.first_section);
        query.bind(2, file.end_section);
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

Diagnostics edition_problems(Database& database, std::int64_t edition) {
    Diagnostics problems;
    auto const add = [&](Diagnostics const& diagnostics, std::string const& file) {
        for (auto const& one : diagnostics)
            if (one.severity == Severity::Problem) {
                problems.push_back(one);
                problems.back().file = file;
            }
    };
    database.guarded([&] {
        for (auto const id : file_ids(database, edition)) {
            auto const [file, diagnostics] = stored_file(database, id);
            add(diagnostics, file.name);
            for (auto const section : sections_with_problems(database, file))
                add(section_of(section_row(database, section), database.path())->diagnostics,
                    file.name);
        }
    });
    return problems;
}

std::vector<std::pair<StoredFile, Diagnostics>> unreadable_files(Database& database,
                                                                 std::int64_t edition) {
    return database.guarded([&] {
        std::vector<std::int64_t> ids;
        auto& query = database.statement(
            "SELECT id FROM files WHERE edition = ? AND is_readable = 0 ORDER BY id");
        query.bind(1, edition);
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        std::vector<std::pair<StoredFile, Diagnostics>> files;
        files.reserve(ids.size());
        for (auto const id : ids)
            files.push_back(stored_file(database, id));
        return files;
    });
}

} // namespace nutmeg
