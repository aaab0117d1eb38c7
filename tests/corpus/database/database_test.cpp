// A store as a file: what is damaged, foreign or of another version, and where it can be read.
#include "corpus/database/database.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/store/open_store.hpp"
#include "parser/text/error.hpp"
#include "tests/corpus/import/small_store.hpp"

#include <doctest/doctest.h>

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

using namespace nutmeg;
using test::bytes_of;
using test::error_of;
using test::has;
using test::imported;
using test::law_page;
using test::text_in;
using test::write_bytes;

TEST_CASE("store: a row cannot refer to one that is missing") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "See section 99-2, and pay ten dollars."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    Database database(store, Access::Write);
    for (auto const* sql : {"DELETE FROM editions",
                            "DELETE FROM files",
                            "DELETE FROM sections",
                            "DELETE FROM cited_laws",
                            "DELETE FROM fact_values",
                            "INSERT INTO superseded VALUES (7, 1, NULL)"}) {
        CAPTURE(sql);
        CHECK(has(error_of([&] { database.execute(sql); }), "FOREIGN KEY"));
    }
}

TEST_CASE("store: reading leaves no files beside it") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    CHECK(text_in(store, "99-1") == "One.");
    CHECK_FALSE(std::filesystem::exists(store + "-wal"));
    CHECK_FALSE(std::filesystem::exists(store + "-shm"));
}

TEST_CASE("store: a damaged, foreign or newer file is an error that says what to do") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One gate of iron."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    auto const good = bytes_of(store);

    auto changed = good;
    auto const at = changed.find("One gate of iron.");
    REQUIRE(at != std::string::npos);
    changed[at] = 'X';
    write_bytes(store, changed);
    CHECK(has(error_of([&] { text_in(store, "99-1"); }), "The store is damaged"));

    write_bytes(store, good.substr(0, good.size() / 3));
    CHECK(has(error_of([&] { text_in(store, "99-1"); }), "The store is damaged"));

    write_bytes(store, good);
    {
        Database database(store, Access::Write);
        database.execute("UPDATE files SET diagnostics = '['");
    }
    CHECK(has(error_of([&] { open_store(store)->all(); }), "The store is damaged"));

    write_bytes(store, good);
    {
        Database database(store, Access::Write);
        database.execute("UPDATE files SET diagnostics = '[ ]'");
    }
    CHECK(has(error_of([&] { open_store(store)->all(); }), "file row 1 was changed"));

    write_bytes(store, good);
    {
        Database database(store, Access::Write);
        database.execute("PRAGMA user_version = 1");
    }
    CHECK(has(error_of([&] { text_in(store, "99-1"); }), "made by an older nutmeg (schema 1"));
    CHECK(has(error_of([&] { imported(store, "1", folder.path() + "/first"); }),
              "Delete it and make it again"));

    write_bytes(store, good);
    {
        Database database(store, Access::Write);
        database.execute("PRAGMA user_version = 99");
    }
    CHECK(has(error_of([&] { text_in(store, "99-1"); }), "made by a newer nutmeg"));

    auto const foreign = folder.path() + "/other.db";
    {
        SQLite::Database made(foreign, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        made.exec("CREATE TABLE notes (text)");
    }
    CHECK(has(error_of([&] { open_store(foreign); }), "database of another program"));
    auto const before = bytes_of(foreign);
    CHECK(has(error_of([&] { imported(foreign, "1", folder.path() + "/first"); }),
              "database of another program"));
    CHECK(bytes_of(foreign) == before);
}

TEST_CASE("store: it is read in a folder that cannot be written") {
    if (geteuid() == 0)
        return; // root may write everywhere
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    folder.write("shelf/empty", "");
    auto const shelf = folder.path() + "/shelf";
    imported(shelf + "/law.db", "1", folder.path() + "/first");
    std::filesystem::permissions(
        shelf, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    CHECK(text_in(shelf + "/law.db", "99-1") == "One.");
    CHECK(has(error_of([&] { imported(shelf + "/new.db", "1", folder.path() + "/first"); }),
              "cannot be opened"));
    std::filesystem::permissions(shelf, std::filesystem::perms::owner_all);
}
