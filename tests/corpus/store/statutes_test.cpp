#include "corpus/store/collection.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/error.hpp"
#include "tests/corpus/store/memory_store.hpp"
#include "tests/corpus/store/page_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string text_of(std::shared_ptr<Section const> const& found) {
    return found ? found->text : "none";
}

/// "FILE:LINE", or "none".
std::string source(SectionStore& store, std::string_view number) {
    auto const found = store.source_of(number);
    return found ? found->file + ":" + std::to_string(found->line) : "none";
}

/// "99-1 New.;" for each section.
std::string words_of(StoreContents const& contents) {
    std::string all;
    for (auto const& stored : contents.sections)
        all += std::string(stored.section->citation()) + " " + stored.section->text + ";";
    return all;
}

} // namespace

TEST_CASE("statutes: later editions overlay earlier ones") {
    test::PageFolder const folder;
    auto const revision =
        folder.write("1.htm",
                     test::html_page(test::html_section("Sec. 99-1. G.", "Old.")
                                     + test::html_section("Sec. 99-2. D.", "Two.")));
    auto const supplement =
        folder.write("2.htm", test::html_page(test::html_section("Sec. 99-1. G.", "New.")));
    Statutes statutes({revision, supplement});
    CHECK(text_of(statutes.find("99-1")) == "New.");
    CHECK(text_of(statutes.find("99-2")) == "Two.");
    CHECK(source(statutes, "99-1") == supplement + ":2");
    CHECK(source(statutes, "99-2") == revision + ":3");
    CHECK(source(statutes, "99-3") == "none");
}

TEST_CASE("statutes: all sections in force, from layers of different kinds") {
    test::PageFolder const folder;
    std::vector<std::unique_ptr<SectionStore>> layers;
    layers.push_back(std::make_unique<test::MemoryStore>(
        "base", std::vector<test::MemorySection>{{"99-1", "Old."}, {"99-2", "Two."}}));
    layers.push_back(open_store(
        folder.write("1.htm",
                     test::html_page(test::html_section("Sec. 99-3. D.", "Three.")
                                     + test::html_section("Sec. 99-1. G.", "See section 99-2.")))));
    Statutes statutes(std::move(layers));
    CHECK(statutes.paths() == std::vector<std::string>{"base", folder.path() + "/1.htm"});
    CHECK(statutes.numbers() == std::vector<std::string>{"99-1", "99-2", "99-3"});
    CHECK(words_of(statutes.all()) == "99-2 Two.;99-3 Three.;99-1 See section 99-2.;");
    auto const versions = statutes.versions("99-1");
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].edition == "base");
    CHECK(text_of(versions[0].section) == "Old.");
    Collection const collection(statutes);
    REQUIRE(collection.in_force().size() == 3);
    auto const& first = collection.in_force().front();
    CHECK(first.section->citation() == "99-1");
    CHECK(first.file->edition == 1);
    REQUIRE(first.section->citations.size() == 1);
    CHECK(first.section->citations[0].targets[0].resolution == Resolution::Resolved);
}

TEST_CASE("bad: a collection with an unreadable file is rejected") {
    test::PageFolder const folder;
    folder.write("1.htm", test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")));
    folder.write("2.htm", "words");
    Statutes statutes({folder.path()});
    CHECK_THROWS_AS(Collection{statutes}, Error);
}
