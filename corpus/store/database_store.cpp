#include "corpus/store/database_store.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/section_rows.hpp"
#include "corpus/store/parallel.hpp"
#include "corpus/store/section_twice.hpp"
#include "corpus/store/set_typography.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <utility>

namespace nutmeg {

namespace {

constexpr auto select_section =
    "SELECT heading, catchline, text, notes, lists, sha256, file FROM sections WHERE id = ?";

/// A row of `sections` before its words are read.
struct SectionRow {
    std::int64_t id = 0;
    std::int64_t file = 0;
    StoredParts parts;
    std::string hash;
};

std::string bytes_of(SQLite::Column const& column) {
    return {static_cast<char const*>(column.getBlob()),
            static_cast<std::size_t>(column.getBytes())};
}

/// Columns of `select_section`, from `first` on.
SectionRow row_of(SQLite::Statement& statement, std::int64_t id, int first = 0) {
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

/// The section with its words read. Throws Error if the row is not as it was written.
std::shared_ptr<Section> section_of(SectionRow row, std::string const& path) {
    try {
        if (row_hash(row.parts) != row.hash)
            throw std::runtime_error("checksum");
        auto section = std::make_shared<Section>(section_from_parts(std::move(row.parts)));
        read_words(*section);
        return section;
    } catch (std::exception const&) {
        throw Error(path,
                    0,
                    fmt::format("The store is damaged: section row {} was changed after it was "
                                "written. Make the store again with \"nutmeg corpus import\".",
                                row.id));
    }
}

/// The diagnostics in column `column` of a row of `files`. Throws Error if they cannot be read.
Diagnostics file_diagnostics(SQLite::Statement& row, int column, std::string const& path) {
    try {
        return diagnostics_from_json(row.getColumn(column).getString());
    } catch (std::exception const&) {
        throw Error(path,
                    0,
                    "The store is damaged: the problems of a file cannot be read. Make the store "
                    "again with \"nutmeg corpus import\".");
    }
}

} // namespace

SharedDatabase::SharedDatabase(std::unique_ptr<Database> opened) : database(std::move(opened)) {}
SharedDatabase::~SharedDatabase() = default;

std::vector<StoredEdition> stored_editions(Database& database) {
    return database.guarded([&] {
        std::vector<StoredEdition> all;
        auto& query = database.statement(
            "SELECT id, name, path, date, acts, is_unpublished FROM editions ORDER BY position");
        while (query.executeStep())
            all.push_back({query.getColumn(0).getInt64(),
                           query.getColumn(1).getString(),
                           query.getColumn(2).getString(),
                           query.getColumn(3).getString(),
                           query.getColumn(4).getString(),
                           query.getColumn(5).getInt() != 0});
        return all;
    });
}

DatabaseStore::DatabaseStore(std::shared_ptr<SharedDatabase> shared, StoredEdition edition)
    : shared_(std::move(shared)), edition_(std::move(edition)) {}

std::vector<std::string> DatabaseStore::numbers() const {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        std::vector<std::string> all;
        auto& query = database.statement(
            "SELECT number FROM headings WHERE edition = ? ORDER BY number_key, section, position");
        query.bind(1, edition_.id);
        while (query.executeStep())
            if (auto number = query.getColumn(0).getString(); all.empty() || all.back() != number)
                all.push_back(std::move(number));
        return all;
    });
}

std::vector<DatabaseStore::Heading> DatabaseStore::headings_of(std::string_view number) const {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        std::vector<Heading> all;
        auto& query =
            database.statement("SELECT section, number, last_number FROM headings WHERE "
                               "edition = ? AND number_key = ? ORDER BY section, position");
        query.bind(1, edition_.id);
        query.bind(2, section_number_key(number));
        while (query.executeStep())
            all.push_back({query.getColumn(0).getInt64(),
                           query.getColumn(1).getString(),
                           query.getColumn(2).getString()});
        return all;
    });
}

bool DatabaseStore::contains(std::string_view number) const {
    return !headings_of(number).empty();
}

std::shared_ptr<Section> DatabaseStore::keep(std::int64_t id,
                                             std::int64_t file,
                                             std::shared_ptr<Section> const& read) {
    std::lock_guard const lock(mutex_);
    files_read_.insert(file);
    return sections_.try_emplace(id, read).first->second;
}

std::shared_ptr<Section> DatabaseStore::read(std::int64_t id, std::int64_t& file) {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    auto row = database.guarded([&] {
        auto& query = database.statement(select_section);
        query.bind(1, id);
        if (!query.executeStep())
            throw Error(database.path(),
                        0,
                        "The store is damaged: a section is missing. Make it again with \"nutmeg "
                        "corpus import\".");
        return row_of(query, id);
    });
    file = row.file;
    return section_of(std::move(row), database.path());
}

std::shared_ptr<Section const> DatabaseStore::section(std::int64_t id) {
    {
        std::lock_guard const lock(mutex_);
        if (auto const found = sections_.find(id); found != sections_.end())
            return found->second;
    }
    std::int64_t file = 0;
    auto fresh = read(id, file);
    return keep(id, file, fresh);
}

std::shared_ptr<Section const> DatabaseStore::find(std::string_view number) {
    auto const headings = headings_of(number);
    return headings.empty() ? nullptr : section(headings.front().section);
}

std::shared_ptr<Section const> DatabaseStore::find_group(std::string_view number) {
    Heading range;
    {
        std::lock_guard const lock(shared_->mutex);
        auto& database = *shared_->database;
        database.guarded([&] {
            auto& query =
                database.statement("SELECT section, number, last_number FROM headings WHERE "
                                   "edition = ? AND number_key "
                                   "<= ? AND last_number <> '' ORDER BY number_key DESC LIMIT 1");
            query.bind(1, edition_.id);
            query.bind(2, section_number_key(number));
            if (query.executeStep())
                range = {query.getColumn(0).getInt64(),
                         query.getColumn(1).getString(),
                         query.getColumn(2).getString()};
        });
    }
    return !range.number.empty() && in_section_range(number, range.number, range.last_number)
             ? section(range.section)
             : nullptr;
}

std::vector<EditionVersion> DatabaseStore::versions(std::string_view number) {
    auto section = find(number);
    if (!section)
        return {};
    return {{std::move(section), edition_.path}};
}

StoreContents DatabaseStore::all() {
    StoreContents contents;
    std::map<std::int64_t, std::size_t> file_index;
    std::vector<SectionRow> rows;
    auto& database = *shared_->database;
    {
        std::lock_guard const lock(shared_->mutex);
        database.guarded([&] {
            auto& files = database.statement("SELECT id, name, is_readable, diagnostics FROM files "
                                             "WHERE edition = ? ORDER BY position");
            files.bind(1, edition_.id);
            while (files.executeStep()) {
                file_index.emplace(files.getColumn(0).getInt64(), contents.files.size());
                contents.files.push_back({files.getColumn(1).getString(),
                                          0,
                                          0,
                                          files.getColumn(2).getInt() != 0,
                                          file_diagnostics(files, 3, database.path())});
            }
            auto& sections = database.statement(
                "SELECT sections.id, heading, catchline, text, notes, lists, "
                "sections.sha256, file FROM "
                "files JOIN sections ON sections.file = files.id WHERE edition = ? ORDER BY "
                "files.position, sections.position");
            sections.bind(1, edition_.id);
            while (sections.executeStep())
                rows.push_back(row_of(sections, sections.getColumn(0).getInt64(), 1));
        });
    }
    contents.sections.resize(rows.size());
    parallel_for(rows.size(), [&](std::size_t i) {
        auto const id = rows[i].id;
        auto const file = rows[i].file;
        std::shared_ptr<Section> known;
        {
            std::lock_guard const lock(mutex_);
            if (auto const found = sections_.find(id); found != sections_.end())
                known = found->second;
        }
        if (!known)
            known = keep(id, file, section_of(std::move(rows[i]), database.path()));
        contents.sections[i] = {std::move(known), file_index.at(file)};
    });
    for (auto const& stored : contents.sections)
        ++contents.files[stored.file].section_count;
    return contents;
}

void DatabaseStore::resolve_all(SectionLookup const& find) {
    all();
    std::vector<Section*> sections;
    for (auto& [id, section] : sections_)
        sections.push_back(section.get());
    PathsBySection paths;
    parallel_for(sections.size(),
                 [&](std::size_t i) { resolve_citations(*sections[i], find, paths); });
}

std::optional<SectionSource> DatabaseStore::source_of(std::string_view number) {
    auto const headings = headings_of(number);
    if (headings.empty())
        return std::nullopt;
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&]() -> std::optional<SectionSource> {
        auto& query = database.statement("SELECT files.name, line FROM sections JOIN files ON "
                                         "files.id = file WHERE sections.id = ?");
        query.bind(1, headings.front().section);
        if (!query.executeStep())
            return std::nullopt;
        return SectionSource{
            query.getColumn(0).getString(), query.getColumn(1).getUInt(), edition_.path};
    });
}

std::string DatabaseStore::supplement_year(std::string_view number) {
    auto const headings = headings_of(number);
    if (headings.empty())
        return {};
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        auto& query = database.statement("SELECT supplement_year FROM sections JOIN files ON "
                                         "files.id = file WHERE sections.id = ?");
        query.bind(1, headings.front().section);
        return query.executeStep() ? query.getColumn(0).getString() : std::string();
    });
}

bool DatabaseStore::has_supplement() {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        auto& query = database.statement(
            "SELECT EXISTS (SELECT 1 FROM files WHERE edition = ? AND supplement_year <> '' AND "
            "EXISTS (SELECT 1 FROM sections WHERE file = files.id))");
        query.bind(1, edition_.id);
        return query.executeStep() && query.getColumn(0).getInt() != 0;
    });
}

std::vector<std::string> DatabaseStore::duplicate_numbers() const {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        std::vector<std::string> all;
        auto& query =
            database.statement("SELECT min(number) FROM headings WHERE edition = ? GROUP BY "
                               "number_key HAVING count(*) > 1 ORDER BY number_key");
        query.bind(1, edition_.id);
        while (query.executeStep())
            all.push_back(query.getColumn(0).getString());
        return all;
    });
}

Diagnostics DatabaseStore::duplicates(std::string_view number) {
    std::vector<std::string> locations;
    {
        std::lock_guard const lock(shared_->mutex);
        auto& database = *shared_->database;
        database.guarded([&] {
            auto& query = database.statement(
                "SELECT files.name, line FROM headings JOIN sections ON sections.id = section JOIN "
                "files ON files.id = file WHERE headings.edition = ? AND number_key = ? ORDER BY "
                "section, headings.position");
            query.bind(1, edition_.id);
            query.bind(2, section_number_key(number));
            while (query.executeStep())
                locations.push_back(fmt::format(
                    "{}:{}", query.getColumn(0).getString(), query.getColumn(1).getUInt()));
        });
    }
    return section_twice(number, edition_.path, locations);
}

Diagnostics DatabaseStore::diagnostics() const {
    Diagnostics found;
    auto const add = [&](Diagnostic diagnostic, std::string const& file) {
        if (diagnostic.severity != Severity::Problem)
            return;
        diagnostic.file = file;
        found.push_back(std::move(diagnostic));
    };
    std::lock_guard const lock(mutex_);
    std::lock_guard const database_lock(shared_->mutex);
    auto& database = *shared_->database;
    database.guarded([&] {
        for (auto const file : files_read_) {
            auto& query = database.statement("SELECT name, diagnostics FROM files WHERE id = ?");
            query.bind(1, file);
            if (!query.executeStep())
                continue;
            auto const name = query.getColumn(0).getString();
            for (auto& one : file_diagnostics(query, 1, database.path()))
                add(std::move(one), name);
            auto& rows =
                database.statement("SELECT id FROM sections WHERE file = ? ORDER BY position");
            rows.bind(1, file);
            while (rows.executeStep())
                if (auto const read = sections_.find(rows.getColumn(0).getInt64());
                    read != sections_.end())
                    for (auto const& one : read->second->diagnostics)
                        add(one, name);
        }
    });
    return found;
}

bool DatabaseStore::is_act(std::string_view file) {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        auto& query = database.statement("SELECT is_act FROM files WHERE edition = ? AND name = ?");
        query.bind(1, edition_.id);
        query.bind(2, std::string(file));
        return query.executeStep() && query.getColumn(0).getInt() != 0;
    });
}

void DatabaseStore::prefetch(std::span<std::string_view const> numbers) {
    for (auto const number : numbers)
        find(number);
}

bool DatabaseStore::take_typography(SectionStore& model) {
    if (!edition_.is_unpublished)
        return false;
    all();
    for (auto& [id, section] : sections_)
        set_typography(*section, model);
    return true;
}

} // namespace nutmeg
