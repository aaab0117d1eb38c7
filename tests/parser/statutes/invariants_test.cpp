// Inputs that once violated an invariant (tests/support/invariants).
#include "parser/statutes/read_section.hpp"
#include "tests/support/invariants.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;
using namespace nutmeg::test;

TEST_CASE("outline: a provision contains a list that continues after its sentence") {
    for (auto const* words : {"f (i)(ii)(1)(2). N (3)\n(", "s (A)(B)\n(e).\n(f)\nS"}) {
        CAPTURE(words);
        CHECK(broken_section(section_from_words("99-1", "", words)) == "");
    }
}

TEST_CASE("quantity: an amount of money after the word age is not an age") {
    std::string_view const words = "fifteen years of age $2";
    auto const found = find_quantities(words);
    CHECK(broken_quantities(found, words) == "");
    REQUIRE(found.size() == 2);
    CHECK(found[1].span.of(words) == "$2");
}

TEST_CASE("history note: a clause that ends in its lead word is read to its end and no further") {
    // The text is a view of a longer one, of which the rest must not be read.
    std::string const text = "P.A. 06-43 amended Subsec. (a); and P.A. 10-115 added Subsec. (b)";
    for (std::size_t size = 0; size <= text.find("P.A. 10-115"); ++size) {
        auto const note = std::string_view{text}.substr(0, size);
        CAPTURE(note);
        auto const read = parse_history_note(note);
        CHECK(broken_history(read, note) == "");
        for (auto const& clause : read.clauses)
            CHECK(clause.act != "P.A. 10-115");
    }
}
