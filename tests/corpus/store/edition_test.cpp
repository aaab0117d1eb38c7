#include "corpus/edition_diff.hpp"
#include "corpus/store/edition.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

/// A folder for pages, gone at the end.
class Folder {
public:
    Folder() : root_((fs::temp_directory_path() / "nutmeg_XXXXXX").string()) {
        REQUIRE(mkdtemp(root_.data()) != nullptr);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() {
        std::error_code failed;
        fs::remove_all(root_, failed);
    }
    std::string write(std::string const& name, std::string const& text) const {
        auto const path = fs::path(root_) / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
    std::string const& path() const { return root_; }

private:
    std::string root_;
};

std::string section(std::string const& heading, std::string const& words) {
    return "<p><span class=\"catchln\">" + heading + "</span> " + words + "</p>\n";
}

std::string page(std::string const& sections) {
    return "<html><body>\n" + sections + "</body></html>\n";
}

std::string text_of(std::shared_ptr<Section const> const& found) {
    return found ? found->text : "none";
}

std::string codes(Diagnostics const& diagnostics) {
    std::string all;
    for (auto const& one : diagnostics)
        all += (all.empty() ? "" : " ") + std::string(code_name(one.code)) + "@"
             + fs::path(one.file).filename().string() + ":" + std::to_string(one.line);
    return all;
}

} // namespace

TEST_CASE("edition: sections are found by number on whatever page they stand") {
    Folder const folder;
    folder.write("b/chap_2.html", page(section("Sec. 99-10. Doors.", "Two.")));
    folder.write("chap_1.htm",
                 page(section("Sec. 99-1. Gates.", "One.") + section("Sec. 99-1a. Locks.", "A.")));
    folder.write("readme.txt", "no page");
    Edition edition(folder.path());
    CHECK(edition.numbers() == std::vector<std::string>{"99-1", "99-1a", "99-10"});
    CHECK(text_of(edition.find("99-10")) == "Two.");
    CHECK(text_of(edition.find("99-1A")) == "A.");
    CHECK(text_of(edition.find("99-2")) == "none");
    CHECK(text_of(edition.find("")) == "none");
    CHECK(text_of(edition.find("doors")) == "none");
    CHECK(edition.page_path("99-10") == folder.path() + "/b/chap_2.html");
    CHECK(edition.page_path("99-2").empty());
    CHECK(edition.diagnostics().empty());
    CHECK(edition.read_all().size() == 2);
}

TEST_CASE("edition: numbers are known and pages unread until a section is asked for") {
    Folder const folder;
    auto const one = folder.write("1.htm", page(section("Sec. 99-1. Gates.", "One.")));
    folder.write("2.htm", page(section("Sec. 99-2. Doors.", "Two.")));
    Edition edition(folder.path());
    fs::remove(one);
    CHECK(edition.numbers().size() == 2);
    CHECK(text_of(edition.find("99-2")) == "Two.");
    CHECK(edition.diagnostics().empty());
    CHECK(text_of(edition.find("99-1")) == "none");
    CHECK(codes(edition.diagnostics()) == "unreadable@1.htm:0");
}

TEST_CASE("edition: what was not announced is read whole when it is asked for") {
    Folder const folder;
    auto const path = folder.write(
        "1.htm",
        page("<h2 class=\"chap-no\">CHAPTER 1</h2>" + section("Sec. 99-1. Gates.", "One.")
             + "<p class=\"source-first\">(P.A. 26-1.)</p>\n"
             + section("Secs. 99-2 and 99-3. Doors.", "Two.")
             + "<p class=\"source-first\">(P.A. 26-2.)</p>\n" + section("Gates.", "Odd.")
             + section("Sec. 99-4. Locks.", "Four.")));
    std::array<std::string_view, 3> const numbers{"99-1", "99-3", "99-9"};
    Edition edition(path);
    edition.read_only(numbers);
    CHECK(text_of(edition.find("99-3")) == "Two.");
    auto const heading = codes(edition.diagnostics());
    CHECK(heading == "heading@1.htm:6");
    auto const four = edition.find("99-4");
    CHECK(text_of(four) == "Four.");
    CHECK(four->line == 7);
    CHECK(edition.find("99-4") == four);
    CHECK(codes(edition.diagnostics()) == heading);
    Edition whole(path);
    auto const expected = whole.read_all().front();
    auto const read = edition.read_all().front();
    CHECK(read->chapter == expected->chapter);
    REQUIRE(read->sections.size() == expected->sections.size());
    for (std::size_t i = 0; i < read->sections.size(); ++i) {
        CHECK(read->sections[i].heading == expected->sections[i].heading);
        CHECK(read->sections[i].text == expected->sections[i].text);
        CHECK(read->sections[i].source_notes == expected->sections[i].source_notes);
    }
}

TEST_CASE("bad: a page that is changed between two readings is told") {
    Folder const folder;
    auto const sections =
        section("Sec. 99-1. Gates.", "One.") + section("Sec. 99-2. Doors.", "Two.");
    folder.write("1.htm", page(sections));
    folder.write("2.htm", page(section("Sec. 99-3. Locks.", "Three.")));
    std::array<std::string_view, 1> const numbers{"99-1"};
    Edition edition(folder.path());
    edition.read_only(numbers);
    folder.write("1.htm", page(section("Sec. 99-2. Doors.", "Two.")));
    CHECK(text_of(edition.find("99-1")) == "One.");
    CHECK(text_of(edition.find("99-2")).empty());
    CHECK(codes(edition.diagnostics()) == "page-changed@1.htm:3");
}

TEST_CASE("edition: groups are found by the numbers of their heading and by what lies between") {
    Folder const folder;
    folder.write("1.htm",
                 page(section("Secs. 99-15 to 99-30. Reserved.", "Reserved for future use.")
                      + section("Secs. 99-7 and 99-8. Gates.",
                                "Sections 99-7 and 99-8 are "
                                "repealed.")
                      + section("Sec. 99-20a. Inside.", "Inside.")));
    Edition edition(folder.path());
    CHECK(text_of(edition.find("99-8")).starts_with("Sections 99-7"));
    CHECK(text_of(edition.find("99-15")) == "Reserved for future use.");
    CHECK(text_of(edition.find("99-16")) == "none");
    CHECK(text_of(edition.find_group("99-16")) == "Reserved for future use.");
    CHECK(text_of(edition.find_group("99-30")) == "Reserved for future use.");
    CHECK(text_of(edition.find_group("99-31")) == "none");
    CHECK(text_of(edition.find_group("98-16")) == "none");
    CHECK(text_of(edition.find_group("99-9")) == "none");
}

TEST_CASE("edition: a section that stands twice is told with its places, and the first is used") {
    Folder const folder;
    folder.write("a.htm",
                 page(section("Sec. 99-1. Gates.", "One.") + section("Sec. 99-1. Gates.", "Two.")));
    folder.write("b.htm",
                 page(section("Sec. 99-1. Gates.", "Three.") + section("Sec. 99-2. Doors.", "D.")));
    Edition edition(folder.path());
    CHECK(text_of(edition.find("99-1")) == "One.");
    CHECK(edition.doubled_numbers() == std::vector<std::string>{"99-1"});
    auto const found = edition.doubled("99-1");
    REQUIRE(found.size() == 1);
    CHECK(code_name(found[0].code) == "section-twice");
    CHECK(found[0].message
          == "the section appears 3 times in the statutes (" + folder.path() + "/a.htm:2, "
                 + folder.path() + "/a.htm:3, " + folder.path()
                 + "/b.htm:2). The first is used. Remove those that are not law");
    CHECK(edition.doubled("99-2").empty());
    CHECK(edition.doubled("99-3").empty());
    Statutes statutes({folder.path(), folder.path()});
    CHECK(statutes.doubled("99-1").size() == 2);
}

TEST_CASE("edition: later editions lie over earlier ones") {
    Folder const folder;
    auto const revision = folder.write(
        "1.htm", page(section("Sec. 99-1. G.", "Old.") + section("Sec. 99-2. D.", "Two.")));
    auto const supplement = folder.write("2.htm", page(section("Sec. 99-1. G.", "New.")));
    Statutes statutes({revision, supplement});
    CHECK(text_of(statutes.find("99-1")) == "New.");
    CHECK(text_of(statutes.find("99-2")) == "Two.");
    CHECK(statutes.page_path("99-1") == supplement);
    CHECK(statutes.page_path("99-2") == revision);
    CHECK(statutes.page_path("99-3").empty());
}

TEST_CASE("bad: edition of pages that cannot all be read reads the others and says so") {
    Folder const folder;
    folder.write("1.htm", page(section("Sec. 99-1. Gates.", "One.")));
    folder.write("2.htm", "<p>\n\xFF</p>");
    folder.write("3.htm", "words");
    folder.write("4.htm", "<html>\n" + section("Sec. 99-4. Cut.", "Four"));
    folder.write("5.htm", page(section("Gates.", "Five.")));
    Edition edition(folder.path());
    CHECK(text_of(edition.find("99-1")) == "One.");
    CHECK(text_of(edition.find("99-4")) == "Four");
    CHECK(codes(edition.diagnostics())
          == "unreadable@2.htm:2 unreadable@3.htm:0 page-cut@4.htm:3 heading@5.htm:2");
}

TEST_CASE("bad: edition of nothing") {
    Folder const folder;
    CHECK_THROWS_AS(Edition(folder.path()), Error);
    CHECK_THROWS_AS(Edition(folder.path() + "/none"), Error);
    CHECK_THROWS_AS(Edition(folder.write("1.htm", "words")), Error);
}

TEST_CASE("edition_diff: amended, new, repealed and the same") {
    Folder const folder;
    auto const before =
        folder.write("1.htm",
                     page(section("Sec. 99-1. G.", "One.") + section("Sec. 99-2. D.", "Two.")
                          + section("Sec. 99-3. L.", "Three.")));
    auto const after =
        folder.write("2.htm",
                     page(section("Sec. 99-4. K.", "Four.") + section("Sec. 99-2. D.", "Two.")
                          + section("Sec. 99-1. G.", "First.")));
    for (bool const whole : {false, true}) {
        Edition old_edition(before);
        Edition new_edition(after);
        auto const report = diff_editions(old_edition, new_edition, whole);
        std::string all;
        for (auto const& one : report.comparisons)
            all += std::string(section_change_name(one.change)) + " "
                 + std::string(one.new_section->citation()) + ";";
        CHECK(all
              == (whole ? "added 99-4;amended 99-1;repealed 99-3;" : "added 99-4;amended 99-1;"));
        CHECK(report.unchanged == 1);
        CHECK(report.diagnostics.empty());
    }
}
