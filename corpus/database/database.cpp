#include "corpus/database/database.hpp"

#include "corpus/database/edition_commands.hpp"
#include "corpus/database/schema.hpp"
#include "parser/text/error.hpp"

#include <SQLiteCpp/Backup.h>
#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sqlite3.h>

namespace nutmeg {

namespace {

constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr int busy_milliseconds = 1000; ///< to wait for a reader or a writer that is about to end

/// A database in a folder that cannot be written has no place for the files of its write-ahead log.
/// If there is no log, nothing changes it while it is read.
std::string immutable_uri(std::string const& path) {
    std::string uri = "file:";
    for (auto const c : path)
        uri += c == '?' ? "%3f" : c == '#' ? "%23" : c == '%' ? "%25" : std::string(1, c);
    return uri + "?immutable=1";
}

/// Whether a change of the database is unfinished, in its log or in its journal.
bool has_log(std::string const& path) {
    for (char const* const suffix : {"-wal", "-journal"}) {
        std::error_code unknown;
        auto const size = std::filesystem::file_size(path + suffix, unknown);
        if (!unknown && size > 0)
            return true;
    }
    return false;
}

/// Whether the file has the mark of a store in its header.
bool has_store_id(std::string const& path) {
    constexpr std::streamoff at = 68; // application_id: https://www.sqlite.org/fileformat2.html
    std::ifstream file(path, std::ios::binary);
    std::array<unsigned char, 4> bytes{};
    if (!file.seekg(at).read(reinterpret_cast<char*>(bytes.data()), bytes.size()))
        return false;
    std::uint32_t id = 0;
    for (auto const byte : bytes)
        id = id << 8U | byte;
    return id == static_cast<std::uint32_t>(store_application_id);
}

std::unique_ptr<SQLite::Database> open_to_read(std::string const& path) {
    try {
        // A connection that may write takes the files of the log away when it closes.
        auto const mode = has_store_id(path) ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY;
        auto connection = std::make_unique<SQLite::Database>(
            path, mode | SQLite::OPEN_NOMUTEX, busy_milliseconds);
        connection->exec("PRAGMA query_only = ON");
        // One snapshot for all that is read, while another process imports.
        connection->exec("BEGIN");
        connection->execAndGet("SELECT count(*) FROM sqlite_schema");
        return connection;
    } catch (SQLite::Exception const& error) {
        auto const code = error.getErrorCode();
        if ((code != SQLITE_CANTOPEN && code != SQLITE_READONLY) || has_log(path))
            throw;
        return std::make_unique<SQLite::Database>(
            immutable_uri(path), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | SQLite::OPEN_URI);
    }
}

std::unique_ptr<SQLite::Database> open_to_write(std::string const& path, Access access) {
    auto const create = access == Access::Write ? SQLite::OPEN_CREATE : 0;
    auto connection = std::make_unique<SQLite::Database>(
        path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX | create, busy_milliseconds);
    connection->exec("PRAGMA synchronous = FULL");
    connection->exec("PRAGMA cache_size = -65536");
    // Sections are a few kilobytes: on small pages most of them waste the end of one.
    connection->exec("PRAGMA page_size = 65536");
    connection->exec("PRAGMA foreign_keys = ON");
    return connection;
}

std::unique_ptr<SQLite::Database> open_copy(std::string const& path) {
    auto const original = open_to_read(path);
    auto copy = std::make_unique<SQLite::Database>(
        ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX);
    SQLite::Backup(*copy, *original).executeStep();
    copy->exec("PRAGMA foreign_keys = ON");
    return copy;
}

std::unique_ptr<SQLite::Database> open_with(std::string const& path, Access access) {
    switch (access) {
    case Access::Read:
        return open_to_read(path);
    case Access::Copy:
        return open_copy(path);
    default:
        return open_to_write(path, access);
    }
}

int pragma(SQLite::Database& connection, char const* name) {
    return connection.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

std::string advice(int code) {
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "Another process is writing the store. Nothing was changed; try again when it has "
               "finished.";
    case SQLITE_FULL:
        return "The disk is full. Nothing was changed; free some space and try again.";
    case SQLITE_READONLY:
        return "The store or its folder cannot be written. Nothing was changed; check the "
               "permissions, or write to another folder.";
    case SQLITE_CANTOPEN:
        return "The store cannot be opened. Check the path and the permissions.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "The store is damaged. Make it again with \"nutmeg corpus import\".";
    case SQLITE_IOERR:
        return "The disk cannot be read or written.";
    case SQLITE_NOMEM:
        return "There is not enough memory.";
    default:
        return "The store cannot be used.";
    }
}

std::string other_version(int version, std::string const& store) {
    if (version > store_schema_version)
        return fmt::format("The store was made by a newer nutmeg (schema {}, this one reads {}). "
                           "Install that version, or import again.",
                           version,
                           store_schema_version);
    return fmt::format("The store was made by an older nutmeg (schema {}, this one reads {}). {}",
                       version,
                       store_schema_version,
                       version < oldest_schema_version
                           ? "Delete it and make it again with \"nutmeg corpus import\"."
                           : "Update it with: " + update_command(store));
}

} // namespace

std::string bytes_of(SQLite::Column const& column) {
    return {static_cast<char const*>(column.getBlob()),
            static_cast<std::size_t>(column.getBytes())};
}

bool is_database(std::string const& path) {
    std::error_code unknown;
    if (!std::filesystem::is_regular_file(path, unknown))
        return false;
    std::ifstream file(path, std::ios::binary);
    std::array<char, magic.size()> begin{};
    return file.read(begin.data(), begin.size())
        && std::equal(begin.begin(), begin.end(), magic.begin());
}

Database::Database(std::string path, Access access) : path_(std::move(path)) {
    guarded([&] {
        connection_ = open_with(path_, access);
        if (access == Access::Write)
            create_if_empty();
        auto const id = pragma(*connection_, "application_id");
        auto const version = pragma(*connection_, "user_version");
        if (id != store_application_id)
            throw Error(path_,
                        0,
                        "This is a database of another program. Name a store made by \"nutmeg "
                        "corpus import\".");
        bool const is_updated = access == Access::Update && version >= oldest_schema_version
                             && version < store_schema_version;
        if (version != store_schema_version && !is_updated)
            throw Error(path_, 0, other_version(version, path_));
        // Not before it is known to be a store, as the mode stays with the file; and not before it
        // has an edition, as the first import then writes each page once.
        if ((access == Access::Write || access == Access::Update)
            && connection_->execAndGet("SELECT EXISTS (SELECT 1 FROM editions)").getInt() != 0)
            keep_log();
    });
}

int Database::schema_version() {
    return guarded([&] { return pragma(*connection_, "user_version"); });
}

bool Database::has_old_schema() {
    return schema_version() < store_schema_version;
}

void Database::keep_log() {
    execute("PRAGMA journal_mode = WAL");
}

void Database::create_if_empty() {
    auto const is_empty = [&] {
        return connection_->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0
            && pragma(*connection_, "application_id") == 0;
    };
    if (!is_empty())
        return;
    SQLite::Transaction transaction(*connection_, SQLite::TransactionBehavior::EXCLUSIVE);
    if (!is_empty())
        return; // another process has created it meanwhile
    connection_->exec(create_store);
    connection_->exec(fmt::format("PRAGMA application_id = {}", store_application_id));
    connection_->exec(fmt::format("PRAGMA user_version = {}", store_schema_version));
    transaction.commit();
}

SQLite::Statement& Database::statement(char const* sql) {
    auto const found = std::find_if(statements_.begin(), statements_.end(), [sql](auto const& one) {
        return one.first == sql;
    });
    return guarded([&]() -> SQLite::Statement& {
        if (found == statements_.end())
            return *statements_
                        .emplace_back(sql, std::make_unique<SQLite::Statement>(*connection_, sql))
                        .second;
        // SQLite repeats the error of the last run here, which its caller has had.
        static_cast<void>(found->second->tryReset());
        found->second->clearBindings();
        return *found->second;
    });
}

void Database::execute(std::string const& sql) {
    guarded([&] { connection_->exec(sql); });
}

void Database::fail(SQLite::Exception const& error) const {
    throw Error(path_, 0, fmt::format("{} ({})", advice(error.getErrorCode()), error.what()));
}

DatabaseTransaction::DatabaseTransaction(Database& database) : database_(database) {
    database_.execute("BEGIN IMMEDIATE");
}

DatabaseTransaction::~DatabaseTransaction() {
    if (!is_open_)
        return;
    try {
        database_.execute("ROLLBACK");
    } catch (Error const&) {
        // SQLite has rolled back already, as it does when the disk is full.
    }
}

void DatabaseTransaction::commit() {
    database_.execute("COMMIT");
    is_open_ = false;
}

} // namespace nutmeg
