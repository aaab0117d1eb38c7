#include "corpus/impact/neighborhood.hpp"
#include "corpus/index/page_law_index.hpp"
#include "tests/corpus/impact/impact_of.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::vector<test::MemorySection> const law_sections{
    {"99-1", "(a) Gates are red. (b) Walls are green under section 99-9."},
    {"99-2", "Under section 99-1 a gate is open."},
    {"99-3", "Under subsection (b) of section 99-1 a wall is closed."},
    {"99-4", "Sections 99-1 to 99-3, inclusive, apply."},
    {"99-5", "Under section 99-2 a gate is old."},
    {"99-6", "Under section 99-5 a gate is new."},
    {"99-7", "Under section 99-1 of the general statutes, revision of 1958, a gate is open."}};

std::string around(std::string const& path, std::uint32_t depth) {
    test::MemoryStore law("law.txt", law_sections);
    PageLawIndex const index(law);
    return test::impact_lines(neighborhood_of({"99-1", path, depth}, index).report);
}

} // namespace

TEST_CASE("neighborhood: what cites a section or a provision of it") {
    CHECK(around("", 1)
          == "range 99-4: 99-1 to 99-3\ncitation 99-2: 99-1\ncitation 99-3: 99-1(b)\n");
    CHECK(around("(a)", 1) == "range 99-4: 99-1 to 99-3\ncitation 99-2: 99-1\n");
}

TEST_CASE("neighborhood: further steps") {
    auto const one = around("", 1);
    CHECK(around("", 2) == one + "citation 99-5: 99-2\n");
    CHECK(around("", 3) == one + "citation 99-5: 99-2\ncitation 99-6: 99-5\n");
    CHECK(around("", 9) == around("", 3));
}

TEST_CASE("neighborhood: what the section cites") {
    test::MemoryStore law("law.txt", law_sections);
    PageLawIndex const index(law);
    CHECK(neighborhood_of({"99-1", "", 1}, index).cited == std::vector<std::string>{"99-9"});
    CHECK(neighborhood_of({"99-1", "(a)", 1}, index).cited.empty());
    CHECK(neighborhood_of({"98-1", "", 1}, index).report.findings.empty());
}
