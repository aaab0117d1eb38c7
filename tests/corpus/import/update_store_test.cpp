#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/database/reader_version.hpp"
#include "corpus/database/row_hashes.hpp"
#include "corpus/database/schema.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/import/update_store.hpp"
#include "corpus/import/verify_store.hpp"
#include "corpus/store/open_store.hpp"
#include "parser/text/error.hpp"
#include "tests/corpus/import/small_store.hpp"

#include <doctest/doctest.h>

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <string>
#include <vector>

using namespace nutmeg;
using test::error_of;
using test::has;

namespace {

/// The tables of schema 2.
constexpr auto schema_2 = R"sql(
CREATE TABLE editions (id INTEGER PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL,
    path TEXT NOT NULL, date TEXT NOT NULL, is_unpublished INTEGER NOT NULL, acts TEXT NOT NULL,
    first_section INTEGER NOT NULL, end_section INTEGER NOT NULL) STRICT;
CREATE TABLE files (id INTEGER PRIMARY KEY, edition INTEGER NOT NULL, name TEXT NOT NULL,
    chapter TEXT NOT NULL, chapter_name TEXT NOT NULL, chapter_number TEXT NOT NULL,
    supplement_year TEXT NOT NULL, is_readable INTEGER NOT NULL, is_act INTEGER NOT NULL,
    sha256 TEXT NOT NULL, diagnostics TEXT NOT NULL, first_section INTEGER NOT NULL,
    end_section INTEGER NOT NULL, checksum BLOB NOT NULL) STRICT;
CREATE INDEX files_of_edition ON files (edition);
CREATE TABLE sections (id INTEGER PRIMARY KEY, file INTEGER NOT NULL, line INTEGER NOT NULL,
    status TEXT NOT NULL, heading TEXT NOT NULL, catchline TEXT NOT NULL, text TEXT NOT NULL,
    notes TEXT NOT NULL, lists TEXT NOT NULL, sha256 BLOB NOT NULL) STRICT;
CREATE TABLE headings (edition INTEGER NOT NULL, number_key TEXT NOT NULL,
    section INTEGER NOT NULL, position INTEGER NOT NULL, number TEXT NOT NULL,
    last_number TEXT NOT NULL, PRIMARY KEY (edition, number_key, section, position))
    STRICT, WITHOUT ROWID;
CREATE INDEX ranges ON headings (edition, number_key) WHERE last_number <> '';
CREATE TABLE superseded (section INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER,
    PRIMARY KEY (section, since)) STRICT, WITHOUT ROWID;
CREATE TABLE cited_laws (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, number_key TEXT NOT NULL,
    number TEXT NOT NULL, path TEXT NOT NULL, last_number TEXT NOT NULL) STRICT;
CREATE TABLE citations (law INTEGER NOT NULL, section INTEGER NOT NULL, "begin" INTEGER NOT NULL,
    "end" INTEGER NOT NULL, PRIMARY KEY (law, section, "begin")) STRICT, WITHOUT ROWID;
CREATE TABLE fact_values (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, topic TEXT NOT NULL,
    value TEXT NOT NULL, number REAL) STRICT;
CREATE TABLE facts (value INTEGER NOT NULL, section INTEGER NOT NULL, "begin" INTEGER NOT NULL,
    "end" INTEGER NOT NULL, PRIMARY KEY (value, section)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (catchline, text, notes, content = 'sections',
    content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2 tokenchars '-'");
INSERT INTO editions SELECT id, name, position, path, date, is_unpublished, acts, first_section,
    end_section FROM now.editions;
INSERT INTO files SELECT id, edition, name, chapter, chapter_name, chapter_number,
    supplement_year, is_readable, is_act, sha256, diagnostics, first_section, end_section, checksum
    FROM now.files;
INSERT INTO sections SELECT id, file, line, status, heading, catchline, text, notes, lists, sha256
    FROM now.sections;
INSERT INTO words (words) VALUES ('rebuild');
PRAGMA user_version = 2;
)sql";

/// Two editions, the second of which amends section 99-1.
class Law {
public:
    Law() {
        folder_.write(
            "first/chap_990.htm",
            test::html_page(test::html_section("Sec. 99-1. Gates.", "A fine of ten dollars.")
                            + test::html_section("Sec. 99-2. Keys.", "See section 99-1.")));
        folder_.write(
            "second/chap_990.htm",
            test::html_page(test::html_section("Sec. 99-1. Gates.", "A fine of fifty dollars.")));
        import("first");
        import("second");
    }

    ImportResult import(std::string const& name) const {
        EditionImport edition;
        edition.name = name;
        edition.paths = {folder_.path() + "/" + name};
        return import_edition(store(), edition);
    }

    std::string store() const { return folder_.path() + "/law.db"; }

    std::string command(std::string const& name) const {
        return "nutmeg corpus import " + folder_.path() + "/" + name + " --edition " + name + " -o "
             + store();
    }

    /// Makes a store of schema 2 of it.
    void downgrade() const {
        auto const now = folder_.path() + "/now.db";
        std::filesystem::rename(store(), now);
        SQLite::Database old(store(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec("PRAGMA application_id = " + std::to_string(store_application_id));
        old.exec("ATTACH '" + now + "' AS now");
        old.exec(schema_2);
        old.exec("DETACH now");
        std::filesystem::remove(now);
    }

    /// Writes the version of a reader into the rows of the editions.
    void set_reader(int page_reader, int word_reader) const {
        Database database(store(), Access::Write);
        for (auto edition : all_editions(database)) {
            edition.page_reader = page_reader;
            edition.word_reader = word_reader;
            auto& update = database.statement("UPDATE editions SET page_reader = ?, word_reader = "
                                              "?, checksum = ? WHERE id = ?");
            auto const hash = edition_hash(edition);
            update.bind(1, page_reader);
            update.bind(2, word_reader);
            update.bind(3, hash.data(), static_cast<int>(hash.size()));
            update.bind(4, edition.id);
            update.exec();
        }
    }

    void execute(std::string const& sql) const { Database(store(), Access::Write).execute(sql); }

    int count(char const* sql) const {
        Database database(store(), Access::Read);
        auto& query = database.statement(sql);
        query.executeStep();
        return query.getColumn(0).getInt();
    }

private:
    test::PageFolder folder_;
};

} // namespace

TEST_CASE("update: a store of an older schema says how to update it") {
    Law const law;
    law.downgrade();
    auto const message = error_of([&] { open_store(law.store()); });
    CHECK(has(message, "made by an older nutmeg (schema 2, this one reads 3)"));
    CHECK(has(message, "Update it with: nutmeg corpus update " + law.store()));
    CHECK(has(error_of([&] { Database(law.store(), Access::Write); }), "Update it with"));
}

TEST_CASE("update: the tables of an older schema are brought up to date, its pages read again") {
    Law const law;
    law.downgrade();
    auto const update = update_store(law.store());
    CHECK(update.old_schema == 2);
    CHECK(update.is_changed);
    CHECK(update.rereads == std::vector{law.command("first"), law.command("second")});
    CHECK(law.count("SELECT count(*) FROM headings") == 3);
    CHECK(law.count("SELECT count(*) FROM superseded") == 1);
    CHECK(has(error_of([&] { open_store(law.store()); }),
              "Import them again with: " + law.command("first") + "; " + law.command("second")));
    CHECK(law.import("first").is_changed);
    auto const result = law.import("second");
    CHECK(result.is_changed);
    CHECK(result.rereads.empty());
    CHECK(open_store(law.store())->find("99-1")->text == "A fine of fifty dollars.");
    CHECK(open_store(law.store() + "@first")->find("99-1")->text == "A fine of ten dollars.");
    CHECK(verify_store(law.store()).faults.empty());
}

TEST_CASE("update: an import brings an older store up to date") {
    Law const law;
    law.downgrade();
    auto const result = law.import("second");
    CHECK(result.is_changed);
    CHECK(result.rereads == std::vector{law.command("first")});
    CHECK(law.import("first").rereads.empty());
    CHECK(verify_store(law.store()).faults.empty());
}

TEST_CASE("update: what another version found in the words is found again") {
    Law const law;
    law.execute("DELETE FROM facts");
    law.execute("UPDATE sections SET status = 'repealed'");
    law.set_reader(page_reader_version, word_reader_version + 1);
    CHECK(has(error_of([&] { open_store(law.store()); }),
              "Update it with: nutmeg corpus update " + law.store()));
    CHECK(has(error_of([&] { verify_store(law.store()); }), "Update it with"));
    auto const update = update_store(law.store());
    CHECK(update.is_changed);
    CHECK(update.rereads.empty());
    CHECK(law.count("SELECT count(*) FROM facts") > 0);
    CHECK(law.count("SELECT count(*) FROM sections WHERE status = 'active'") == 3);
    CHECK(verify_store(law.store()).faults.empty());
    CHECK_FALSE(update_store(law.store()).is_changed);
}

TEST_CASE("update: pages that another version read are read again") {
    Law const law;
    law.set_reader(page_reader_version + 1, word_reader_version);
    CHECK(has(error_of([&] { open_store(law.store()); }), "Import them again with"));
    CHECK_FALSE(update_store(law.store()).is_changed);
    CHECK(law.import("first").is_changed);
    CHECK(open_store(law.store() + "@first")->find("99-2")->text == "See section 99-1.");
    CHECK(has(error_of([&] { open_store(law.store()); }),
              "Import them again with: " + law.command("second")));
    CHECK(law.import("second").is_changed);
    CHECK(open_store(law.store())->find("99-2")->text == "See section 99-1.");
}

TEST_CASE("update: a damaged section leaves the store as before") {
    Law const law;
    law.execute("UPDATE sections SET text = 'No fine.' WHERE id = 1");
    law.set_reader(page_reader_version, word_reader_version + 1);
    CHECK(has(error_of([&] { update_store(law.store()); }), "section row 1 was changed"));
    CHECK(law.count("SELECT count(*) FROM headings") == 3);
    CHECK(has(error_of([&] { update_store(law.store() + "x"); }), "cannot be opened"));
    CHECK_FALSE(std::filesystem::exists(law.store() + "x"));
}
