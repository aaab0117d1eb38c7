// A store of the law: one SQLite file. Opens it, checks that it is one and that this program can
// read it, and turns SQLite's errors into Error.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nutmeg {

/// How a database is opened.
enum class Access : char {
    Read,   ///< it must exist
    Write,  ///< it is created if it does not exist
    Update, ///< it must exist, and may have an older schema, which update_store brings up to date
    Copy,   ///< a copy in memory, which may be changed; the file must exist
};

/// The bytes of a text or blob, which may have zeros in it.
std::string bytes_of(SQLite::Column const& column);

/// Whether the file begins as a SQLite database does. False if it cannot be read.
bool is_database(std::string const& path);

/// One connection. Not for several threads at once.
class Database {
public:
    /// Throws Error if the file cannot be opened, is damaged, is another program's database, or has
    /// the schema of an older or newer version of this program.
    Database(std::string path, Access access);

    std::string const& path() const { return path_; }

    /// A prepared statement, which is kept for the next call with the same text. Throws Error.
    /// @param sql  must stay valid as long as the database
    SQLite::Statement& statement(char const* sql);

    void execute(std::string const& sql);

    /// The version of its tables.
    int schema_version();

    /// Whether migrate_schema must update the tables; false unless opened with Access::Update.
    bool has_old_schema();

    /// Writes changes to a log beside the database from now on (write-ahead logging), so that
    /// others read it in the meantime. A store without an edition has none. Throws Error if another
    /// process uses the database.
    void keep_log();

    /// Runs `work`, which returns a value or nothing, and throws Error for SQLite's exceptions.
    template <typename Work>
    decltype(auto) guarded(Work const& work) const {
        try {
            return work();
        } catch (SQLite::Exception const& error) {
            fail(error);
        }
    }

    /// Throws Error: what SQLite reports, and what to do about it.
    [[noreturn]] void fail(SQLite::Exception const& error) const;

private:
    void create_if_empty();

    std::string path_;
    std::unique_ptr<SQLite::Database> connection_;
    std::vector<std::pair<char const*, std::unique_ptr<SQLite::Statement>>> statements_;
};

/// Everything or nothing: changes of the database until `commit` are undone if it is not called, or
/// if the process ends before it returns. Throws Error if another process is writing.
class DatabaseTransaction {
public:
    explicit DatabaseTransaction(Database& database);
    DatabaseTransaction(DatabaseTransaction const&) = delete;
    DatabaseTransaction& operator=(DatabaseTransaction const&) = delete;
    ~DatabaseTransaction();

    /// Throws Error, for instance if the disk is full; then nothing has changed.
    void commit();

private:
    Database& database_;
    bool is_open_ = true;
};

} // namespace nutmeg
