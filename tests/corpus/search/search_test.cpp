#include "corpus/database/database.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/search/search.hpp"
#include "corpus/search/sentence.hpp"
#include "parser/text/error.hpp"
#include "tests/corpus/store/page_folder.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace nutmeg;

namespace {

/// A store in memory with two editions; the second prints 99-3 again.
class Law {
public:
    Law() : database_(":memory:", Access::Write) {
        folder_.write(
            "first/a.htm",
            test::html_page(test::html_section(
                                "Sec. 99-1. Gates.",
                                "(a) No person under sixteen years of age shall open a gate. (b) "
                                "Whoever violates subsection (a) of this section shall be fined "
                                "not more than two hundred dollars.")
                            + test::html_section(
                                "Sec. 99-2. Locks.",
                                "A lock of iron is closed. The keeper of a gate may open it. As "
                                "used in section 99-1, \u201Clock\u201D means a device.")
                            + test::html_section("Sec. 99-3. Keepers of gates.",
                                                 "Breaking a gate is a class D felony.")));
        folder_.write("second/a.htm",
                      test::html_page(test::html_section("Sec. 99-3. Keepers of gates.",
                                                         "Breaking a gate is a class A "
                                                         "misdemeanor.")));
        import("1", "first");
        import("2", "second");
    }

    /// The numbers with their paths, in the order of the result.
    std::string found(std::string_view query) {
        std::string all;
        for (auto const& hit : search(database_, read_search_query(query), 10).hits)
            all += (all.empty() ? "" : " ") + hit.number + hit.path;
        return all;
    }

    std::size_t count_in(std::string_view query, std::string const& edition) {
        return search(database_, read_search_query(query), 10, edition).count;
    }

    SearchResult result(std::string_view query, std::size_t most) {
        return search(database_, read_search_query(query), most);
    }

private:
    void import(std::string const& name, std::string const& folder) {
        EditionImport edition;
        edition.name = name;
        edition.paths = {folder_.path() + "/" + folder};
        import_edition(database_, edition);
    }

    test::PageFolder folder_;
    Database database_;
};

} // namespace

TEST_CASE("search: by words") {
    Law law;
    CHECK(law.found("iron") == "99-2");
    CHECK(law.found("\"keeper of a gate\"") == "99-2");
    CHECK(law.found("\"gate keeper\"") == "");
    CHECK(law.found("catchline:gates catchline:keepers") == "99-3");
    CHECK(law.result("catchline:gates", 5).count == 2);
    CHECK(law.found("break*") == "99-3");
    CHECK(law.found("lock NOT iron") == "");
    CHECK_THROWS_AS(law.found("NEAR("), std::invalid_argument);
}

TEST_CASE("search: only the law in force is found") {
    Law law;
    CHECK(law.found("class:felony") == "");
    CHECK(law.found("class:misdemeanor") == "99-3");
    CHECK(law.found("felony") == "");
}

TEST_CASE("search: the law as of an edition") {
    Law law;
    CHECK(law.count_in("class:felony", "1") == 1);
    CHECK(law.count_in("class:misdemeanor", "1") == 0);
    CHECK(law.count_in("class:felony", "2") == 0);
    CHECK_THROWS_AS(law.count_in("gate", "3"), Error);
}

TEST_CASE("search: a section with two numbers is in force while one of them is") {
    test::PageFolder const folder;
    folder.write(
        "first/a.htm",
        test::html_page(test::html_section("Secs. 99-7 and 99-8. Bells.", "A bell rings.")));
    folder.write("second/a.htm",
                 test::html_page(test::html_section("Sec. 99-7. Bells.", "A horn sounds.")));
    Database database(":memory:", Access::Write);
    for (auto const* name : {"first", "second"}) {
        EditionImport edition;
        edition.name = name;
        edition.paths = {folder.path() + "/" + name};
        import_edition(database, edition);
    }
    CHECK(search(database, read_search_query("bell"), 5).count == 1);
    CHECK(search(database, read_search_query("horn"), 5).count == 1);
}

TEST_CASE("search: by what the law says") {
    Law law;
    CHECK(law.found("age:16") == "99-1(a)");
    CHECK(law.found("age:<16") == "");
    CHECK(law.found("fine:>100") == "99-1(b)");
    CHECK(law.found("fine:>200") == "");
    CHECK(law.found("defines:lock") == "99-2");
    CHECK(law.found("cites:99-1") == "99-1(b) 99-2");
    CHECK(law.found("cites:99-1 defines:lock") == "99-2");
    CHECK(law.found("gate -age:16") == "99-3 99-2");
    CHECK(law.found("status:active") == "99-1 99-2 99-3");
}

TEST_CASE("search: each unit of a period finds the period as the law states it") {
    test::PageFolder const folder;
    folder.write(
        "a.htm",
        test::html_page(
            test::html_section("Sec. 99-1. Minutes.", "A bell rings within ten minutes.")
            + test::html_section("Sec. 99-2. Hours.", "A bell rings within five hours.")
            + test::html_section("Sec. 99-3. Days.", "A bell rings within nine days.")
            + test::html_section("Sec. 99-4. Weeks.", "A bell rings within three weeks.")
            + test::html_section("Sec. 99-5. Months.", "A bell rings within eight months.")
            + test::html_section("Sec. 99-6. Years.", "A bell rings within four years.")
            + test::html_section("Sec. 99-7. Prison.",
                                 "Whoever breaks a bell shall be imprisoned not more than six "
                                 "months.")));
    Database database(":memory:", Access::Write);
    EditionImport edition;
    edition.name = "1";
    edition.paths = {folder.path()};
    import_edition(database, edition);
    auto const found = [&](std::string_view query) {
        std::string all;
        for (auto const& hit : search(database, read_search_query(query), 10).hits)
            all += (all.empty() ? "" : " ") + hit.number;
        return all;
    };
    CHECK(found("period:10min") == "99-1");
    CHECK(found("period:\"10 minutes\"") == "99-1");
    CHECK(found("period:5h") == "99-2");
    CHECK(found("period:\"5 hours\"") == "99-2");
    CHECK(found("period:9d") == "99-3");
    CHECK(found("period:\"nine days\"") == "99-3");
    CHECK(found("period:3w") == "99-4");
    CHECK(found("period:\"3 weeks\"") == "99-4");
    CHECK(found("period:8m") == "99-5");
    CHECK(found("period:\"8 months\"") == "99-5");
    CHECK(found("period:4y") == "99-6");
    CHECK(found("period:\"4 years\"") == "99-6");
    CHECK(found("prison:6m") == "99-7");
    CHECK(found("prison:>=6m") == "99-7");
    CHECK(found("prison:<6m") == "");
}

TEST_CASE("search: what is excluded is not found") {
    Law law;
    CHECK(law.found("gate -iron") == "99-3 99-1(a)");
    CHECK(law.found("gate -\"keeper of a gate\"") == "99-3 99-1(a)");
    CHECK(law.found("gate -catchline:gates") == "99-2");
    CHECK(law.found("gate -(iron OR keepers)") == "99-1(a)");
    CHECK(law.found("-gate") == "");
    CHECK(law.found("-iron -class:misdemeanor") == "99-1");
    CHECK(law.found("-iron age:16") == "99-1(a)");
    CHECK(law.found("gate -lock -age:16") == "99-3");
}

TEST_CASE("search: part of a class is whole words of it") {
    Law law;
    CHECK(law.found("class:a") == "99-3");
    CHECK(law.found("class:d") == "");
}

TEST_CASE("search: citations of provisions, ranges, chapters and titles") {
    test::PageFolder const folder;
    folder.write(
        "chap_990.htm",
        test::html_page(
            test::html_section("Sec. 99-1. Gates.",
                               "(a) A gate. (b) A lock. (c) A key. (d) A bell. (e) A horn.")
            + test::html_section("Sec. 99-2. Two.", "A fee under section 99-1.")
            + test::html_section("Sec. 99-3. Three.",
                                 "A fee under subsections (b) to (d), inclusive, of section 99-1.")
            + test::html_section("Sec. 99-4. Four.", "A fee under subsection (e) of section 99-1.")
            + test::html_section("Sec. 99-5. Five.",
                                 "A fee under sections 99-1 to 99-3, inclusive.")
            + test::html_section("Sec. 99-6. Six.", "A fee under chapter 10.")
            + test::html_section("Sec. 99-7. Seven.", "A fee under title 10.")
            + test::html_section("Sec. 99-8. Eight.", "A fee under this chapter.")
            + test::html_section("Sec. 99-9. Nine.", "A fee under this title.")));
    Database database(":memory:", Access::Write);
    EditionImport edition;
    edition.name = "1";
    edition.paths = {folder.path()};
    import_edition(database, edition);
    auto const found = [&](std::string_view query) {
        std::string all;
        for (auto const& hit : search(database, read_search_query(query), 10).hits)
            all += (all.empty() ? "" : " ") + hit.number;
        return all;
    };
    CHECK(found("cites:99-1") == "99-2 99-3 99-4 99-5");
    CHECK(found("cites:99-1(c)") == "99-2 99-3 99-5");
    CHECK(found("cites:99-1(C)") == "99-2 99-3 99-5");
    CHECK(found("cites:99-1(d)") == "99-2 99-3 99-5");
    CHECK(found("cites:99-1(e)") == "99-2 99-4 99-5");
    CHECK(found("cites:99-1(a)") == "99-2 99-5");
    CHECK(found("cites:99-2") == "99-5");
    CHECK(found("cites:\"99-2 to 99-4\"") == "99-5");
    CHECK(found("cites:\"99-1 to 99-9\"") == "99-2 99-3 99-4 99-5");
    CHECK(found("cites:\"chapter 10\"") == "99-6");
    CHECK(found("cites:\"title 10\"") == "99-7");
    CHECK(found("cites:\"chapter 990\"") == "99-8");
    CHECK(found("cites:\"title 99\"") == "99-9");
    CHECK(search(database, read_search_query("cites:99-1(c)"), 10).hits.at(1).sentence
          == "A fee under subsections (b) to (d), inclusive, of section 99-1.");
}

TEST_CASE("search: a hit has its sentence and the match in it") {
    Law law;
    auto const result = law.result("gate", 1);
    CHECK(result.count == 3);
    REQUIRE(result.hits.size() == 1);
    auto const hit = law.result("\"keeper of a gate\"", 1).hits.at(0);
    CHECK(hit.sentence == "The keeper of a gate may open it.");
    CHECK(hit.match.of(hit.sentence) == "keeper of a gate");
    CHECK(hit.edition == "1");
    CHECK(hit.line > 0);
}

TEST_CASE("bad: a hit whose row was changed is a damaged store, not a result") {
    test::PageFolder const folder;
    folder.write("a.htm",
                 test::html_page(test::html_section("Sec. 99-1. Gates.", "A gate is shut at six.")
                                 + test::html_section("Sec. 99-2. Locks.", "A lock is shut.")));
    for (auto const* change : {"UPDATE sections SET text = 'A gate is open at six.' WHERE id = 1",
                               "UPDATE sections SET lists = '{' WHERE id = 1",
                               "UPDATE sections SET heading = 'Sec. 99-9. Gates.' WHERE id = 1",
                               "UPDATE files SET name = 'b.htm'",
                               "DELETE FROM sections WHERE id = 1"}) {
        CAPTURE(change);
        Database database(":memory:", Access::Write);
        EditionImport edition;
        edition.name = "1";
        edition.paths = {folder.path()};
        import_edition(database, edition);
        REQUIRE(search(database, read_search_query("gate"), 5).count == 1);
        database.execute("PRAGMA foreign_keys = OFF");
        database.execute(change);
        std::string message = "no error";
        try {
            search(database, read_search_query("status:active"), 5);
            search(database, read_search_query("gate"), 5);
        } catch (Error const& error) {
            message = error.what();
        }
        CHECK(message.find("The store is damaged") != std::string::npos);
    }
}

TEST_CASE("bad: files that could not be read are diagnostics of a search") {
    test::PageFolder const folder;
    folder.write("a.htm", test::html_page(test::html_section("Sec. 99-1. Gates.", "A gate.")));
    folder.write("b.htm", "words");
    Database database(":memory:", Access::Write);
    EditionImport edition;
    edition.name = "1";
    edition.paths = {folder.path()};
    import_edition(database, edition);
    auto const result = search(database, read_search_query("gate"), 5);
    CHECK(result.count == 1);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics.front().code == DiagnosticCode::Unreadable);
    CHECK(result.diagnostics.front().file == folder.path() + "/b.htm");
}

TEST_CASE("search: the sentence around a match") {
    std::string_view const text = "One gate. The clerk of Co. No. 5 shuts it.\nA lock (1) opens.";
    auto const sentence = [&](std::string_view words) {
        auto const at = text.find(words);
        return sentence_at(text, make_span(at, at + words.size())).of(text);
    };
    CHECK(sentence("One") == "One gate.");
    CHECK(sentence("No.") == "The clerk of Co. No. 5 shuts it.");
    CHECK(sentence("opens") == "A lock (1) opens.");
}
