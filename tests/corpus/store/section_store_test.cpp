#include "corpus/database/database.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/statutes.hpp"
#include "tests/corpus/store/memory_store.hpp"
#include "tests/corpus/store/page_folder.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace nutmeg;

namespace {

std::string text_of(std::shared_ptr<Section const> const& found) {
    return found ? found->text : "none";
}

/// What every implementation of SectionStore must do. The store has one edition, with files below
/// `path` and the sections 99-1 "One.", 99-1a "See section 99-1." and 99-10 "Ten.".
void check_store(SectionStore& store, std::string const& path, std::string const& edition) {
    CHECK(store.paths() == std::vector<std::string>{edition});
    CHECK(store.numbers() == std::vector<std::string>{"99-1", "99-1a", "99-10"});
    CHECK(store.contains("99-1A"));
    CHECK_FALSE(store.contains("99-2"));
    std::array<std::string_view, 2> const wanted{"99-1", "99-2"};
    store.prefetch(wanted);
    CHECK(text_of(store.find("99-1")) == "One.");
    CHECK(text_of(store.find("99-10")) == "Ten.");
    CHECK(store.find("99-1A") == store.find("99-1a"));
    CHECK(store.find("99-2") == nullptr);
    CHECK(store.find("") == nullptr);
    CHECK(store.find("gates") == nullptr);
    CHECK(store.find_group("99-2") == nullptr);

    auto const versions = store.versions("99-10");
    REQUIRE(versions.size() == 1);
    CHECK(versions[0].section == store.find("99-10"));
    CHECK(versions[0].edition == edition);
    CHECK(store.versions("99-2").empty());

    auto const source = store.source_of("99-1a");
    REQUIRE(source.has_value());
    CHECK(source->file.starts_with(path));
    CHECK(source->edition == edition);
    CHECK_FALSE(store.source_of("99-2").has_value());
    CHECK(store.supplement_year("99-1").empty());
    CHECK_FALSE(store.has_supplement());
    CHECK(store.duplicate_numbers().empty());
    CHECK(store.duplicates("99-1").empty());
    CHECK(store.diagnostics().empty());

    auto const contents = store.all();
    REQUIRE(contents.sections.size() == 3);
    CHECK(contents.sections[1].section == store.find("99-1a"));
    std::size_t sections = 0;
    for (auto const& file : contents.files) {
        CHECK(file.edition == 0);
        CHECK(file.is_readable);
        CHECK_FALSE(store.is_act(file.name));
        sections += file.section_count;
    }
    CHECK(sections == 3);

    store.resolve_all([&](std::string_view number) { return store.find(number).get(); });
    auto const& citations = contents.sections[1].section->citations;
    REQUIRE(citations.size() == 1);
    CHECK(citations[0].targets[0].resolution == Resolution::Resolved);
}

/// Checks the store alone and as the only layer of statutes; sections must outlive both.
void check_everywhere(std::unique_ptr<SectionStore> store,
                      std::string const& path,
                      std::string const& edition) {
    check_store(*store, path, edition);
    std::vector<std::unique_ptr<SectionStore>> layers;
    layers.push_back(std::move(store));
    std::shared_ptr<Section const> section;
    {
        Statutes statutes(std::move(layers));
        check_store(statutes, path, edition);
        section = statutes.find("99-10");
    }
    CHECK(text_of(section) == "Ten.");
}

/// The same for an edition that is named by its path.
void check_everywhere(std::unique_ptr<SectionStore> store, std::string const& path) {
    check_everywhere(std::move(store), path, path);
}

} // namespace

TEST_CASE("section store: a folder of pages") {
    test::PageFolder const folder;
    folder.write("a.htm",
                 test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")
                                 + test::html_section("Sec. 99-1a. Locks.", "See section 99-1.")));
    folder.write("b/c.html", test::html_page(test::html_section("Sec. 99-10. Doors.", "Ten.")));
    folder.write("readme.txt", "not a page");
    check_everywhere(open_store(folder.path()), folder.path());
}

TEST_CASE("section store: a text without markup") {
    test::PageFolder const folder;
    auto const path = folder.write("law.txt",
                                   "Sec. 99-1. Gates.\n\nOne.\n\nSec. 99-1a. Locks.\n\nSee "
                                   "section 99-1.\n\nSec. 99-10. Doors.\n\nTen.\n");
    check_everywhere(open_store(path), path);
}

TEST_CASE("section store: sections in memory") {
    check_everywhere(std::make_unique<test::MemoryStore>(
                         "memory",
                         std::vector<test::MemorySection>{
                             {"99-1", "One."}, {"99-1a", "See section 99-1."}, {"99-10", "Ten."}}),
                     "memory");
}

TEST_CASE("section store: a database") {
    test::PageFolder const folder;
    folder.write("law/a.htm",
                 test::html_page(test::html_section("Sec. 99-1. Gates.", "One.")
                                 + test::html_section("Sec. 99-1a. Locks.", "See section 99-1.")));
    folder.write("law/b/c.html", test::html_page(test::html_section("Sec. 99-10. Doors.", "Ten.")));
    auto const store = folder.path() + "/law.db";
    {
        Database database(store, Access::Write);
        EditionImport edition;
        edition.name = "1";
        edition.paths = {folder.path() + "/law"};
        import_edition(database, edition);
    }
    check_everywhere(open_store(store), folder.path() + "/law", store + ", edition 1");
}
