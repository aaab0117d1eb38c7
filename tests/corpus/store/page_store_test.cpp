#include "corpus/store/open_store.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/error.hpp"
#include "tests/corpus/store/page_folder.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <string>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

std::string text_of(std::shared_ptr<Section const> const& found) {
    return found ? found->text : "none";
}

/// "FILE:LINE", or "none".
std::string source(SectionStore& store, std::string_view number) {
    auto const found = store.source_of(number);
    return found ? found->file + ":" + std::to_string(found->line) : "none";
}

std::string codes(Diagnostics const& diagnostics) {
    std::string all;
    for (auto const& one : diagnostics)
        all += (all.empty() ? "" : " ") + std::string(code_name(one.code)) + "@"
             + fs::path(one.file).filename().string() + ":" + std::to_string(one.line);
    return all;
}

} // namespace

TEST_CASE("page store: sections are found by number on any page") {
    test::PageFolder const folder;
    folder.write("b/chap_2.html",
                 test::html_page(test::html_section("Sec. 99-10. Doors.", "Two.")));
    folder.write("chap_1.htm",
                 test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")
                                 + test::html_section("Sec. 99-1a. Locks.", "A.")));
    folder.write("readme.txt", "not a page");
    auto const edition = open_store(folder.path());
    CHECK(edition->numbers() == std::vector<std::string>{"99-1", "99-1a", "99-10"});
    CHECK(text_of(edition->find("99-10")) == "Two.");
    CHECK(text_of(edition->find("99-1A")) == "A.");
    CHECK(text_of(edition->find("99-2")) == "none");
    CHECK(text_of(edition->find("")) == "none");
    CHECK(text_of(edition->find("doors")) == "none");
    CHECK(source(*edition, "99-10") == folder.path() + "/b/chap_2.html:2");
    CHECK(source(*edition, "99-2") == "none");
    CHECK(edition->diagnostics().empty());
    CHECK(edition->all().files.size() == 2);
}

TEST_CASE("page store: numbers are known before a page is read") {
    test::PageFolder const folder;
    auto const one =
        folder.write("1.htm", test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")));
    folder.write("2.htm", test::html_page(test::html_section("Sec. 99-2. Doors.", "Two.")));
    auto const edition = open_store(folder.path());
    fs::remove(one);
    CHECK(edition->numbers().size() == 2);
    CHECK(text_of(edition->find("99-2")) == "Two.");
    CHECK(edition->diagnostics().empty());
    CHECK(text_of(edition->find("99-1")) == "none");
    CHECK(codes(edition->diagnostics()) == "unreadable@1.htm:0");
}

TEST_CASE("page store: a section that was not prefetched is read in full when it is requested") {
    test::PageFolder const folder;
    auto const path =
        folder.write("1.htm",
                     test::html_page("<h2 class=\"chap-no\">CHAPTER 1</h2>"
                                     + test::html_section("Sec. 99-1. Gates.", "One.")
                                     + "<p class=\"source-first\">(P.A. 26-1.)</p>\n"
                                     + test::html_section("Secs. 99-2 and 99-3. Doors.", "Two.")
                                     + "<p class=\"source-first\">(P.A. 26-2.)</p>\n"
                                     + test::html_section("Gates.", "No number.")
                                     + test::html_section("Sec. 99-4. Locks.", "Four.")));
    std::array<std::string_view, 3> const numbers{"99-1", "99-3", "99-9"};
    auto const edition = open_store(path);
    edition->prefetch(numbers);
    CHECK(text_of(edition->find("99-3")) == "Two.");
    auto const heading = codes(edition->diagnostics());
    CHECK(heading == "heading@1.htm:6");
    auto const four = edition->find("99-4");
    CHECK(text_of(four) == "Four.");
    CHECK(four->line == 7);
    CHECK(edition->find("99-4") == four);
    CHECK(codes(edition->diagnostics()) == heading);
    auto const whole = open_store(path);
    auto const expected = whole->all().sections;
    auto const read = edition->all().sections;
    REQUIRE(read.size() == expected.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        CHECK(read[i].section->heading == expected[i].section->heading);
        CHECK(read[i].section->text == expected[i].section->text);
        CHECK(read[i].section->source_notes == expected[i].section->source_notes);
    }
}

TEST_CASE("bad: a page that changes between two reads is reported") {
    test::PageFolder const folder;
    auto const sections = test::html_section("Sec. 99-1. Gates.", "One.")
                        + test::html_section("Sec. 99-2. Doors.", "Two.");
    folder.write("1.htm", test::html_page(sections));
    folder.write("2.htm", test::html_page(test::html_section("Sec. 99-3. Locks.", "Three.")));
    std::array<std::string_view, 1> const numbers{"99-1"};
    auto const edition = open_store(folder.path());
    edition->prefetch(numbers);
    folder.write("1.htm", test::html_page(test::html_section("Sec. 99-2. Doors.", "Two.")));
    CHECK(text_of(edition->find("99-1")) == "One.");
    CHECK(text_of(edition->find("99-2")).empty());
    CHECK(codes(edition->diagnostics()) == "page-changed@1.htm:3");
}

TEST_CASE("page store: groups are found by the numbers in their heading and in its range") {
    test::PageFolder const folder;
    folder.write("1.htm",
                 test::html_page(test::html_section("Secs. 99-15 to 99-30. Reserved.",
                                                    "Reserved for future use.")
                                 + test::html_section("Secs. 99-7 and 99-8. Gates.",
                                                      "Sections 99-7 and 99-8 are "
                                                      "repealed.")
                                 + test::html_section("Sec. 99-20a. Inside.", "Inside.")));
    auto const edition = open_store(folder.path());
    CHECK(text_of(edition->find("99-8")).starts_with("Sections 99-7"));
    CHECK(text_of(edition->find("99-15")) == "Reserved for future use.");
    CHECK(text_of(edition->find("99-16")) == "none");
    CHECK(text_of(edition->find_group("99-16")) == "Reserved for future use.");
    CHECK(text_of(edition->find_group("99-30")) == "Reserved for future use.");
    CHECK(text_of(edition->find_group("99-31")) == "none");
    CHECK(text_of(edition->find_group("98-16")) == "none");
    CHECK(text_of(edition->find_group("99-9")) == "none");
}

TEST_CASE("page store: a duplicate section is reported with its locations, and the first is used") {
    test::PageFolder const folder;
    folder.write("a.htm",
                 test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")
                                 + test::html_section("Sec. 99-1. Gates.", "Two.")));
    folder.write("b.htm",
                 test::html_page(test::html_section("Sec. 99-1. Gates.", "Three.")
                                 + test::html_section("Sec. 99-2. Doors.", "D.")));
    auto const edition = open_store(folder.path());
    CHECK(text_of(edition->find("99-1")) == "One.");
    CHECK(edition->duplicate_numbers() == std::vector<std::string>{"99-1"});
    auto const found = edition->duplicates("99-1");
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == DiagnosticCode::SectionTwice);
    CHECK(found[0].message
          == "the section appears 3 times in the statutes (" + folder.path() + "/a.htm:2, "
                 + folder.path() + "/a.htm:3, " + folder.path()
                 + "/b.htm:2). The first is used. Remove those that are not law");
    CHECK(edition->duplicates("99-2").empty());
    CHECK(edition->duplicates("99-3").empty());
    Statutes statutes({folder.path(), folder.path()});
    CHECK(statutes.duplicates("99-1").size() == 2);
}

TEST_CASE("bad: unreadable pages are reported, and the others are read") {
    test::PageFolder const folder;
    folder.write("1.htm", test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")));
    folder.write("2.htm", "<p>\n\xFF</p>");
    folder.write("3.htm", "words");
    folder.write("4.htm", "<html>\n" + test::html_section("Sec. 99-4. Cut.", "Four"));
    folder.write("5.htm", test::html_page(test::html_section("Gates.", "Five.")));
    auto const edition = open_store(folder.path());
    CHECK(text_of(edition->find("99-1")) == "One.");
    CHECK(text_of(edition->find("99-4")) == "Four");
    CHECK(codes(edition->diagnostics())
          == "unreadable@2.htm:2 unreadable@3.htm:0 page-cut@4.htm:3 heading@5.htm:2");
}

TEST_CASE("page store: a misprinted heading is found by the numbers of its id") {
    test::PageFolder const folder;
    auto const page = folder.write(
        "chap_1.htm",
        test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")
                        + "<p><span class=\"catchln\" id=\"secs_99-9l_to_99-9p\">Secs. 9 l to "
                          "9p.</span> Reserved.</p>\n"));
    auto const edition = open_store(page);
    CHECK(edition->numbers() == std::vector<std::string>{"99-1", "99-9l"});
    CHECK(text_of(edition->find_group("99-9n")) == "Reserved.");
    CHECK(edition->diagnostics().empty());
}

TEST_CASE("bad: a path without pages cannot be opened") {
    test::PageFolder const folder;
    CHECK_THROWS_AS(open_store(folder.path()), Error);
    CHECK_THROWS_AS(open_store(folder.path() + "/none"), Error);
    CHECK_THROWS_AS(open_store(folder.write("1.htm", "words")), Error);
}

TEST_CASE("page store: the year of a supplement is read from the top of its page") {
    test::PageFolder const folder;
    folder.write("1.htm", test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")));
    CHECK_FALSE(open_store(folder.path())->has_supplement());
    folder.write("2.htm",
                 test::html_page("<p>This 2026 Supplement is intended to be used with it.</p>\n"
                                 + test::html_section("Sec. 99-2. Doors.", "Two.")));
    auto const store = open_store(folder.path());
    CHECK(store->supplement_year("99-2") == "2026");
    CHECK(store->supplement_year("99-1").empty());
    CHECK(store->supplement_year("99-3").empty());
    CHECK(store->has_supplement());
}

TEST_CASE("page store: a page of a bill among the statutes is recognized") {
    test::PageFolder const folder;
    auto const law =
        folder.write("1.htm", test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")));
    auto const bill = folder.write(
        "2.htm",
        test::html_page("<p>Section 1. (NEW) (Effective from passage) Gates are shut.</p>\n"));
    auto const store = open_store(folder.path());
    CHECK(store->is_act(bill));
    CHECK_FALSE(store->is_act(law));
    CHECK_FALSE(store->is_act("other.htm"));
}

TEST_CASE("page store: bytes that the caller has read are not read again") {
    auto const store =
        open_store("none.htm", test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")));
    CHECK(text_of(store->find("99-1")) == "One.");
    CHECK(source(*store, "99-1") == "none.htm:2");
}

TEST_CASE("page store: a text takes the quotation marks of the published law") {
    test::PageFolder const folder;
    auto const pages =
        open_store(folder.write("1.htm",
                                test::html_page(test::html_section(
                                    "Sec. 99-1. Gates.", "\u201cGate\u201d means a gate."))));
    auto const text =
        open_store(folder.write("1.txt", "Sec. 99-1. Gates.\n\n\"Gate\" means any gate.\n"));
    CHECK_FALSE(pages->take_typography(*text));
    CHECK(text->take_typography(*pages));
    CHECK(text_of(text->find("99-1")) == "\u201cGate\u201d means any gate.");
}
