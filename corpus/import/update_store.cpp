#include "corpus/import/update_store.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/edition_commands.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/database/migrations.hpp"
#include "corpus/database/reader_version.hpp"
#include "corpus/import/rewrite_tables.hpp"
#include "parser/text/error.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

bool has_old_words(Database& database) {
    auto const editions = all_editions(database);
    return std::any_of(editions.begin(), editions.end(), [](StoredEdition const& edition) {
        return edition.word_reader != word_reader_version;
    });
}

/// Gives the space of the old rows back.
void shrink(Database& database) {
    try {
        database.execute("VACUUM");
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (Error const&) {
        // The store is up to date; only its file is larger than it need be.
    }
}

} // namespace

StoreUpdate update_store(std::string const& path) {
    StoreUpdate update;
    Database database(path, Access::Update);
    DatabaseTransaction transaction(database);
    update.old_schema = database.schema_version();
    bool const is_old_schema = database.has_old_schema();
    if (is_old_schema)
        migrate_schema(database);
    if (is_old_schema || has_old_words(database)) {
        rewrite_tables(database);
        transaction.commit();
        update.is_changed = true;
        shrink(database);
    }
    update.rereads = reread_commands(all_editions(database), path);
    return update;
}

} // namespace nutmeg
