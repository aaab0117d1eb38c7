#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/store/open_store.hpp"
#include "parser/text/error.hpp"
#include "tests/corpus/import/small_store.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nutmeg;
using test::bytes_of;
using test::error_of;
using test::has;
using test::imported;
using test::law_page;
using test::text_in;
using test::write_bytes;

namespace {

/// Runs `work` in a child process, which is killed after `files` files of an import.
void kill_after(std::size_t files, std::string const& store, std::string const& folder) {
    auto const child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        try {
            Database database(store, Access::Write);
            EditionImport edition;
            edition.name = "next";
            edition.paths = {folder};
            edition.progress = [files](std::size_t done, std::size_t) {
                if (done >= files)
                    kill(getpid(), SIGKILL);
            };
            import_edition(database, edition);
        } catch (...) {
        }
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
}

} // namespace

TEST_CASE("import: an edition overlays the one before it") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    folder.write("first/b.htm", law_page("99-2", "Two."));
    folder.write("second/a.htm", law_page("99-1", "Uno."));
    auto const store = folder.path() + "/law.db";
    CHECK(imported(store, "1", folder.path() + "/first").sections == 2);
    CHECK(imported(store, "2", folder.path() + "/second").sections == 1);
    CHECK(text_in(store, "99-1") == "Uno.");
    CHECK(text_in(store, "99-2") == "Two.");
    CHECK(text_in(store + "@1", "99-1") == "One.");
    CHECK(has(error_of([&] { open_store(store + "@3"); }), "no edition \"3\". It has 1, 2."));
}

TEST_CASE("import: the same files change nothing") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    auto const store = folder.path() + "/law.db";
    CHECK(imported(store, "1", folder.path() + "/first").is_changed);
    auto const before = bytes_of(store);
    CHECK_FALSE(imported(store, "1", folder.path() + "/first").is_changed);
    CHECK(bytes_of(store) == before);
}

TEST_CASE("import: an edition with other files is replaced in its place") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    folder.write("second/a.htm", law_page("99-2", "Two."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    imported(store, "2", folder.path() + "/second");
    folder.write("first/a.htm", law_page("99-1", "One door."));
    folder.write("first/b.htm", law_page("99-2", "Two doors."));
    CHECK(imported(store, "1", folder.path() + "/first").is_changed);
    CHECK(text_in(store, "99-1") == "One door.");
    CHECK(text_in(store, "99-2") == "Two.");
    Database database(store, Access::Read);
    CHECK(edition_names(database) == std::vector<std::string>{"1", "2"});
}

TEST_CASE("import: an edition that is replaced leaves nothing in the index of words") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    folder.write("first/a.htm", law_page("99-1", "Two."));
    imported(store, "1", folder.path() + "/first");
    Database database(store, Access::Read);
    auto& segments = database.statement("SELECT count(DISTINCT segid) FROM words_idx");
    segments.executeStep();
    CHECK(segments.getColumn(0).getInt() == 1);
}

TEST_CASE("import: the law after acts is an edition of its own") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    folder.write("second/a.htm", law_page("99-1", "One gate."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    AppliedActs applied;
    applied.name = "session";
    applied.path = "act.htm";
    applied.acts = "26-4";
    applied.sections = {open_store(folder.path() + "/second")->find("99-1")};
    for (int times = 0; times < 2; ++times) {
        Database database(store, Access::Write);
        CHECK(import_applied_acts(database, applied).sections == 1);
        CHECK(edition_names(database) == std::vector<std::string>{"1", "session"});
    }
    CHECK(text_in(store, "99-1") == "One gate.");
    CHECK(open_store(store)->source_of("99-1")->file == "act.htm");
    CHECK(text_in(store + "@1", "99-1") == "One.");
}

TEST_CASE("import: a section that an act amends stays in its chapter") {
    test::PageFolder const folder;
    folder.write("first/chap_990.htm",
                 test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")
                                 + test::html_section("Sec. 99-2. Keys.", "Two.")));
    folder.write("first/chap_991.htm", law_page("99-31", "Walls."));
    folder.write("first/art_009.htm",
                 "<html><body><h2 class=\"chap-no\">ARTICLE 9</h2>"
                     + law_page("99-9-1", "Pledges.").substr(std::string("<html><body>").size()));
    folder.write("second/a.htm",
                 test::html_page(test::html_section("Sec. 99-1. Gates.", "See this chapter.")
                                 + test::html_section("Sec. 99-9-1. Gates.", "More pledges.")
                                 + test::html_section("Sec. 99-31. Gates.", "More walls.")
                                 + test::html_section("Sec. 99-77. Roofs.", "New.")));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    AppliedActs applied;
    applied.name = "session";
    applied.path = "act.htm";
    applied.acts = "26-4";
    auto const amended = open_store(folder.path() + "/second");
    for (auto const* number : {"99-1", "99-9-1", "99-31", "99-77"})
        applied.sections.push_back(amended->find(number));
    {
        Database database(store, Access::Write);
        CHECK(import_applied_acts(database, applied).sections == 4);
    }
    auto const law = open_store(store);
    using Numbers = std::vector<std::string>;
    CHECK(law->find("99-31")->text == "More walls.");
    CHECK(law->numbers_in_chapter("chapter 990") == Numbers{"99-1", "99-2"});
    CHECK(law->numbers_in_chapter("chapter 991") == Numbers{"99-31"});
    CHECK(law->numbers_in_chapter("article 9") == Numbers{"99-9-1"});
    CHECK(law->source_of("99-1")->chapter == "chapter 990");
    CHECK(law->source_of("99-9-1")->chapter == "article 9");
    CHECK(law->source_of("99-77")->chapter.empty());
    Database database(store, Access::Read);
    auto& cited = database.statement("SELECT count(*) FROM citations JOIN cited_laws ON law = "
                                     "cited_laws.id WHERE kind = 'chapter' AND number = '990'");
    cited.executeStep();
    CHECK(cited.getColumn(0).getInt() == 1);
}

TEST_CASE("import: the law after acts does not replace an imported edition") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    AppliedActs applied;
    applied.name = "1";
    applied.path = "act.htm";
    applied.acts = "26-4";
    CHECK(has(error_of([&] {
                  Database database(store, Access::Write);
                  import_applied_acts(database, applied);
              }),
              "\"1\" was imported"));
    CHECK(text_in(store, "99-1") == "One.");
}

TEST_CASE("import: an edition made by acts is not replaced") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    folder.write("second/a.htm", law_page("99-1", "One gate."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    AppliedActs applied;
    applied.name = "session";
    applied.path = "act.htm";
    applied.acts = "26-4";
    applied.sections = {open_store(folder.path() + "/second")->find("99-1")};
    {
        Database database(store, Access::Write);
        import_applied_acts(database, applied);
    }
    CHECK(has(error_of([&] { imported(store, "session", folder.path() + "/first"); }),
              "\"session\" is the law after acts"));
    CHECK(text_in(store, "99-1") == "One gate.");
}

TEST_CASE("import: what a later edition replaces, at each edition") {
    test::PageFolder const folder;
    folder.write("first/a.htm",
                 test::html_page(test::html_section("Secs. 99-1 and 99-2. Gates.", "Both.")
                                 + test::html_section("Sec. 99-3. Keys.", "Three.")));
    folder.write("second/a.htm", law_page("99-1", "One."));
    folder.write("third/a.htm", law_page("99-2", "Two."));
    folder.write("fourth/a.htm", law_page("99-3 to 99-5, inclusive", "Reserved."));
    auto const store = folder.path() + "/law.db";
    for (auto const* name : {"first", "second", "third", "fourth"})
        imported(store, name, folder.path() + "/" + name);
    Database database(store, Access::Read);
    auto const sections = [&](std::string const& edition) {
        LawInForce const law(database, stored_editions(database, edition));
        std::string all = std::to_string(law.size()) + ":";
        for (auto const row : law.in_order({5, 4, 3, 2, 1, 1}))
            all += " " + std::to_string(row);
        return all;
    };
    CHECK(sections("first") == "2: 1 2");
    CHECK(sections("second") == "3: 1 2 3");
    CHECK(sections("third") == "3: 2 3 4");
    CHECK(sections({}) == sections("fourth"));
    CHECK(sections({}) == "4: 2 3 4 5"); // its range is another one than that of the section 99-3
    CHECK(open_store(store)->all().sections.size() == 4);
    CHECK(open_store(store + "@second")->all().sections.size() == 3);
}

TEST_CASE("import: another date changes the edition") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    Database database(store, Access::Write);
    EditionImport edition;
    edition.name = "1";
    edition.date = "2025-01-01";
    edition.paths = {folder.path() + "/first"};
    CHECK(import_edition(database, edition).is_changed);
    CHECK_FALSE(import_edition(database, edition).is_changed);
}

TEST_CASE("import: acts that amend no section make no edition") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    AppliedActs applied;
    applied.name = "session";
    applied.path = "act.htm";
    applied.acts = "26-4";
    Database database(store, Access::Write);
    CHECK(has(error_of([&] { import_applied_acts(database, applied); }), "adds no section"));
    CHECK(edition_names(database) == std::vector<std::string>{"1"});
}

TEST_CASE("import: a path whose only file cannot be read leaves no store") {
    test::PageFolder const folder;
    folder.write("first/a.htm", "words");
    auto const store = folder.path() + "/law.db";
    EditionImport edition;
    edition.name = "1";
    for (auto const* path : {"/first", "/first/a.htm", "/none"}) {
        edition.paths = {folder.path() + path};
        CHECK_THROWS_AS(import_edition(store, edition), Error);
        CHECK_FALSE(std::filesystem::exists(store));
    }
    folder.write("second/a.htm", law_page("99-1", "One."));
    edition.paths = {folder.path() + "/second"};
    CHECK(import_edition(store, edition).sections == 1);
    edition.paths = {folder.path() + "/first"};
    CHECK_THROWS_AS(import_edition(store, edition), Error);
    CHECK(text_in(store, "99-1") == "One.");
}

TEST_CASE("store: a reader sees one state while an edition is replaced") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    auto const reader = open_store(store);
    folder.write("first/a.htm", law_page("99-1", "Two."));
    imported(store, "1", folder.path() + "/first");
    CHECK(reader->find("99-1")->text == "One.");
    CHECK(text_in(store, "99-1") == "Two.");
}

TEST_CASE("import: killed at any file, the store is as before") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    constexpr int pages = 20;
    for (int i = 0; i < pages; ++i)
        folder.write("second/" + std::to_string(i) + ".htm",
                     law_page("99-" + std::to_string(i + 1), "New."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    for (std::size_t files = 1; files <= pages; ++files) {
        kill_after(files, store, folder.path() + "/second");
        CAPTURE(files);
        CHECK(text_in(store, "99-1") == "One.");
        CHECK(text_in(store, "99-2") == "none");
    }
    CHECK(imported(store, "next", folder.path() + "/second").sections == pages);
    CHECK(text_in(store, "99-1") == "New.");
}

TEST_CASE("import: the first one killed leaves a store without editions") {
    test::PageFolder const folder;
    constexpr int pages = 20;
    for (int i = 0; i < pages; ++i)
        folder.write("first/" + std::to_string(i) + ".htm",
                     law_page("99-" + std::to_string(i + 1), std::string(100'000, 'x') + "."));
    auto const store = folder.path() + "/law.db";
    for (std::size_t files = 1; files <= pages; ++files) {
        kill_after(files, store, folder.path() + "/first");
        CAPTURE(files);
        CHECK(has(error_of([&] { open_store(store); }), "has no edition"));
    }
    CHECK(imported(store, "1", folder.path() + "/first").sections == pages);
}

TEST_CASE("import: a disk without space leaves the store as before") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    folder.write("second/a.htm", law_page("99-1", std::string(3'000'000, 'x') + "."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    auto const report = folder.path() + "/report";
    auto const child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        rlimit const limit{1'000'000, 1'000'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        write_bytes(report, error_of([&] { imported(store, "2", folder.path() + "/second"); }));
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(has(bytes_of(report), "disk"));
    CHECK(text_in(store, "99-1") == "One.");
}

TEST_CASE("import: two at once are one after the other, or an error") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    folder.write("second/a.htm", law_page("99-1", "Two."));
    auto const store = folder.path() + "/law.db";
    imported(store, "1", folder.path() + "/first");
    Database other(store, Access::Write);
    DatabaseTransaction const writing(other);
    CHECK(has(error_of([&] { imported(store, "2", folder.path() + "/second"); }),
              "Another process is writing the store"));
    CHECK(text_in(store, "99-1") == "One.");
}
