#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string const note = "*Note: On and after July 1, 2027, subsection (b) of this section, as "
                         "amended by section 5 of public act 25-41, is to read as follows:\n"
                         "\u201C(b) The fee under subsection (a) of this section is (1) ten or (2) "
                         "twenty dollars.\u201D\n";

std::string repeated(std::size_t count) {
    std::string words = "(a) The door.\n";
    for (std::size_t i = 0; i < count; ++i)
        words += note;
    return words;
}

} // namespace

TEST_CASE("later version: each has an outline of its words") {
    auto const section = section_from_words("99-1", "", repeated(3));
    REQUIRE(section.later_versions.size() == 3);
    for (auto const& later_version : section.later_versions) {
        REQUIRE(later_version.provisions.size() == 3);
        CHECK(path_of(later_version.provisions, section.text, 2) == "(b)(2)");
        CHECK(later_version.span.contains(later_version.provisions[2].span));
    }
}
