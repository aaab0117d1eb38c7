#include "corpus/database/database.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/lookup/editions.hpp"
#include "corpus/lookup/find_law.hpp"
#include "corpus/store/statutes.hpp"
#include "tests/corpus/store/page_folder.hpp"
#include "tests/support/temporary_pages.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace nutmeg;
using nutmeg::test::TemporaryPages;

namespace {

std::string const sample = NUTMEG_SOURCE_DIR "/corpus/sample";

/// The numbers and paths found, then the faults, one per line.
std::string found(SectionStore& store, std::string_view typed, std::string const& on = {}) {
    auto const laws = find_laws(store, read_typed_citations(typed).citations, on);
    std::string all;
    for (auto const& law : laws.laws)
        all += (all.empty() ? "" : " ") + std::string(law.section->citation()) + law.path();
    for (auto const& fault : laws.faults)
        all += "\n" + fault;
    return all;
}

} // namespace

TEST_CASE("find_law: sections, provisions, ranges, chapters and titles") {
    Statutes law({sample});
    CHECK(found(law, "99-3") == "99-3");
    CHECK(found(law, "99-8") == "99-7");
    CHECK(found(law, "99-12L") == "99-12l");
    CHECK(found(law, "99-9(a)(2)") == "99-9(a)(2)");
    CHECK(found(law, "99-3 to 99-5") == "99-3 99-4 99-5");
    CHECK(found(law, "99-17") == "99-15");
    CHECK(found(law, "chapter 991").starts_with("99-31 99-32 99-33"));
    CHECK(found(law, "title 99").starts_with("99-1 99-2 99-3"));
}

TEST_CASE("find_law: letter case of a designator, if only one differs by it") {
    Statutes law({sample});
    CHECK(found(law, "99-9(A)(2)") == "99-9(a)(2)");
}

TEST_CASE("find_law: what does not exist names what does") {
    Statutes law({sample});
    CHECK(found(law, "99-133")
          == "\nthere is no section 99-133 in the statutes given. Did you mean 99-13 or 99-33?");
    CHECK(found(law, "98-7") == "\nthere is no section 98-7 in the statutes given. Did you mean 99-7?");
    CHECK(found(law, "12-345") == "\nthere is no section 12-345 in the statutes given. Near it: 99-1");
    CHECK(found(law, "99-9(z)")
          == "\nsection 99-9 has no provision (z). It has (a), (b), (c), (d), (e) and (f)");
    CHECK(found(law, "99-9(a)(9)")
              .starts_with("\nsection 99-9 has no provision (a)(9). (a) has (a)(1)"));
    CHECK(found(law, "99-3 to 99-5000").starts_with("99-3 99-4"));
    CHECK(found(law, "99-3 to 99-5000").find("no section 99-5000") != std::string::npos);
    CHECK(found(law, "99-5 to 99-3")
          == "\nthe range 99-5 to 99-3 ends before it begins. Exchange its ends");
    CHECK(
        found(law, "chapter 99")
        == "\nthe statutes given have no chapter 99. Near it: chapter 990, chapter 991 and chapter "
           "992");
    CHECK(found(law, "title 98") == "\nthe statutes given have no title 98. Near it: title 99");
    CHECK(found(law, "99-3, 99-133, 99-4").starts_with("99-3 99-4\nthere is no section"));
}

TEST_CASE("find_law: a date chooses the version") {
    TemporaryPages pages;
    pages.add("chap_990.htm",
              {{"Sec. 99-1. Gates.",
                {"*(a) The gate is red.",
                 "(b) The wall is high.",
                 "*Note: On and after July 1, 2027, subsection (a) of this section, as amended by "
                 "section 2 of public act 26-900, is to read as follows:",
                 "\u201C(a) The gate is blue.\u201D"}}});
    Statutes law({pages.path()});
    auto const text = [&](std::string const& on) {
        auto const laws = find_laws(law, read_typed_citations("99-1(a)").citations, on);
        REQUIRE(laws.laws.size() == 1);
        auto const& one = laws.laws.front();
        return std::string(one.span().of(one.section->text));
    };
    CHECK(text("2027-06-30") == "(a) The gate is red.");
    CHECK(text("2027-07-01") == "(a) The gate is blue.");
}

TEST_CASE("find_law: the text before the latest act is not known") {
    test::PageFolder const folder;
    auto const source = [](std::string const& acts) {
        return "<p class=\"source-first\">(" + acts + ")</p>\n";
    };
    folder.write("chap_990.htm",
                 test::html_page(test::html_section("Sec. 99-1. Gates.", "The gate is red.")
                                 + source("P.A. 21-4, S. 1; P.A. 24-5, S. 2.")
                                 + test::html_section("Sec. 99-2. Walls.", "The wall is high.")
                                 + source("P.A. 12-4, S. 1.")));
    Statutes law({folder.path()});
    auto const on = [&](std::string const& date) {
        auto const laws = find_laws(law, read_typed_citations("99-1, 99-2").citations, date);
        std::string all;
        for (auto const& one : laws.laws)
            all += one.on + ";";
        for (auto const& one : laws.unknown)
            all += " " + one;
        return all;
    };
    CHECK(on({}) == ";;");
    CHECK(on("2024-10-01") == "2024-10-01;2024-10-01;");
    CHECK(on("2024-09-30")
          == ";2024-09-30; the text of section 99-1 on September 30, 2024 is not known: P.A. 24-5 "
             "changed it on October 1, 2024. The text after that is shown");
}

TEST_CASE("find_law: a date chooses the edition of a store") {
    TemporaryPages first;
    first.add("chap_990.htm",
              {{"Sec. 99-1. Gates.", {"The gate is red."}}, {"Sec. 99-2. Walls.", {"High."}}});
    TemporaryPages second;
    second.add("chap_990.htm",
               {{"Sec. 99-1. Gates.", {"The gate is blue."}}, {"Sec. 99-3. Roofs.", {"Flat."}}});
    auto const path = first.path() + "/law.db";
    {
        Database database(path, Access::Write);
        for (auto const& [name, pages] : {std::pair("2025", &first), std::pair("2026", &second)}) {
            EditionImport edition;
            edition.name = name;
            edition.date = name + std::string("-01-01");
            edition.paths = {pages->path()};
            import_edition(database, edition);
        }
    }
    Statutes law({path});
    auto const text = [&](std::string const& date, std::string const& typed = "99-1") {
        auto const laws = find_laws(law, read_typed_citations(typed).citations, date);
        std::string all;
        for (auto const& one : laws.laws)
            all += one.section->text + " as of " + one.on + ".";
        for (auto const* list : {&laws.unknown, &laws.faults})
            for (auto const& one : *list)
                all += " " + one;
        return all;
    };
    CHECK(text({}) == "The gate is blue. as of .");
    CHECK(text("2026-01-01") == "The gate is blue. as of 2026-01-01.");
    CHECK(text("2025-12-31") == "The gate is red. as of 2025-12-31.");
    CHECK(text("2025-12-31", "99-3")
          == " section 99-3 is in no edition of December 31, 2025 or before");
    CHECK(text("2025-12-31", "chapter 990")
          == "The gate is red. as of 2025-12-31.High. as of 2025-12-31.");
    CHECK(text("2018-06-01")
          == "The gate is red. as of . the law of June 1, 2018 is not known: the earliest edition, "
                 + path + ", edition 2025, is of January 1, 2025. Its text is shown");
}

TEST_CASE("editions: the law as of an edition is the last one before it that prints the section") {
    TemporaryPages revision;
    revision.add("chap_990.htm",
                 {{"Sec. 99-1. Gates.", {"The gate is red."}},
                  {"Sec. 99-2. Walls.", {"The wall is high."}}});
    TemporaryPages supplement;
    supplement.add("chap_990.htm",
                   {{"Sec. 99-1. Gates.", {"The gate is blue."}},
                    {"Sec. 99-3. Roofs.", {"The roof is flat."}}});
    Statutes law({revision.path(), supplement.path()});
    std::string fault;
    auto const text = [&](std::string_view number, std::string const& edition) {
        auto const section = section_in_edition(law, number, edition, fault);
        return section ? section->text : std::string("none");
    };
    CHECK(text("99-1", revision.path()) == "The gate is red.");
    CHECK(text("99-1", supplement.path()) == "The gate is blue.");
    CHECK(text("99-2", supplement.path()) == "The wall is high.");
    CHECK(text("99-3", revision.path()) == "none");
    CHECK(text("99-3", supplement.path()) == "The roof is flat.");
    CHECK(fault.empty());

    auto const name = revision.path().substr(revision.path().rfind('/') + 1);
    CHECK(text("99-1", name) == "The gate is red.");

    CHECK(text("99-1", "2099") == "none");
    CHECK(fault.find("no edition is named \"2099\". The statutes given are " + revision.path())
          != std::string::npos);
    auto const folder = revision.path().substr(0, revision.path().rfind('/'));
    CHECK(text("99-1", folder.substr(folder.rfind('/') + 1)) == "none");
    CHECK(fault.find("several editions are named") != std::string::npos);
}
