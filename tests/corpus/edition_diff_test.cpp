#include "corpus/edition_diff.hpp"
#include "corpus/store/open_store.hpp"
#include "tests/corpus/store/page_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

TEST_CASE("edition diff: amended, added, repealed and unchanged sections") {
    test::PageFolder const folder;
    auto const before =
        folder.write("1.htm",
                     test::html_page(test::html_section("Sec. 99-1. G.", "One.")
                                     + test::html_section("Sec. 99-2. D.", "Two.")
                                     + test::html_section("Sec. 99-3. L.", "Three.")));
    auto const after =
        folder.write("2.htm",
                     test::html_page(test::html_section("Sec. 99-4. K.", "Four.")
                                     + test::html_section("Sec. 99-2. D.", "Two.")
                                     + test::html_section("Sec. 99-1. G.", "First.")));
    for (bool const whole : {false, true}) {
        auto const old_edition = open_store(before);
        auto const new_edition = open_store(after);
        auto const report = diff_editions(*old_edition, *new_edition, whole);
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
