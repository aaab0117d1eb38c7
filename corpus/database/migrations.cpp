#include "corpus/database/migrations.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/database/row_hashes.hpp"
#include "corpus/database/schema.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

/// Schema 2 had no references between tables, did not say which program read its pages, and did not
/// know what an edition of acts was made from. What a page says is the same.
constexpr auto rename_tables_of_2 = R"sql(
DROP TABLE words;
DROP TABLE facts;
DROP TABLE fact_values;
DROP TABLE citations;
DROP TABLE cited_laws;
DROP TABLE superseded;
DROP TABLE headings;
DROP INDEX files_of_edition;
ALTER TABLE editions RENAME TO editions_2;
ALTER TABLE files RENAME TO files_2;
ALTER TABLE sections RENAME TO sections_2;
)sql";

constexpr auto copy_tables_of_2 = R"sql(
INSERT INTO editions (id, name, position, path, date, is_unpublished, acts, first_section,
    end_section, content, base, page_reader, word_reader, checksum)
  SELECT id, name, position, path, date, is_unpublished, acts, first_section, end_section, x'', x'',
    0, 0, x'' FROM editions_2;
INSERT INTO files (id, edition, name, chapter, chapter_name, chapter_number, supplement_year,
    is_readable, is_act, is_indexed, sha256, diagnostics, first_section, end_section, checksum)
  SELECT id, edition, name, chapter, chapter_name, chapter_number, supplement_year, is_readable,
    is_act, 1, sha256, diagnostics, first_section, end_section, checksum FROM files_2;
INSERT INTO sections (id, file, line, status, has_problems, heading, catchline, text, notes, lists,
    sha256)
  SELECT id, file, line, status, 0, heading, catchline, text, notes, lists, sha256 FROM sections_2;
DROP TABLE sections_2;
DROP TABLE files_2;
DROP TABLE editions_2;
)sql";

void sign_editions(Database& database) {
    for (auto const& edition : edition_rows(database)) {
        auto const hash = edition_hash(edition);
        database.guarded([&] {
            auto& update = database.statement("UPDATE editions SET checksum = ? WHERE id = ?");
            update.bind(1, hash.data(), static_cast<int>(hash.size()));
            update.bind(2, edition.id);
            update.exec();
        });
    }
}

} // namespace

void migrate_schema(Database& database) {
    if (database.schema_version() == 2) {
        database.execute(rename_tables_of_2);
        database.execute(create_store);
        database.execute(copy_tables_of_2);
        sign_editions(database);
    }
    database.execute(fmt::format("PRAGMA user_version = {}", store_schema_version));
}

} // namespace nutmeg
