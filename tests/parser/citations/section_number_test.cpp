#include "parser/citations/section_number.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace nutmeg;

TEST_CASE("section_number: the order of the statutes") {
    std::vector<std::string> const order{
        "1-1",       "1-1a",      "1-1z",      "1-1aa",      "1-1zz",      "1-2",
        "1-10",      "2-1",       "10-1",      "10a-1",      "10b-1",      "42a-9a",
        "42a-1-101", "42a-1-102", "42a-2-101", "42a-2A-101", "42a-10-101", "42b-1",
        "53-1",      "53a-1",     "99-1",      "word",
    };
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = 0; j < order.size(); ++j) {
            CAPTURE(order[i]);
            CAPTURE(order[j]);
            auto const comparison = compare_section_numbers(order[i], order[j]);
            CHECK((comparison < 0) == (i < j));
            CHECK((comparison > 0) == (i > j));
        }
}

TEST_CASE("section_number: case is ignored") {
    CHECK(compare_section_numbers("42a-2A-101", "42a-2a-101") == 0);
    std::set<std::string, SectionNumberLess> numbers{"42a-2A-101"};
    CHECK(numbers.contains(std::string_view("42a-2a-101")));
}

TEST_CASE("section_number: anything else comes after all numbers, by its bytes") {
    for (auto const* other :
         {"", "99", "99-", "-1", "a-1", "99-1b2", "99-1-2-3", "99-1234567890"}) {
        CAPTURE(other);
        CHECK(compare_section_numbers("99-1", other) < 0);
        CHECK(compare_section_numbers(other, "99-1") > 0);
        CHECK(compare_section_numbers(other, other) == 0);
    }
    CHECK(compare_section_numbers("a", "b") < 0);
}

TEST_CASE("section_number: keys compare as the numbers do") {
    std::string const many(300, 'a');
    std::vector<std::string> const numbers{
        "",           "99",         "1-1",   "1-1a",   "1-1A",        "1-1aa",        "1-1b",
        "1-01",       "1-2",        "1-10",  "10-1",   "10a-1",       "0-0",          "1-0",
        "42a-9a",     "42a-1-101",  "42b-1", "42a-10", "1-999999999", "1-1000000000", "\xFF",
        "1-1" + many, "1-1z" + many};
    for (auto const& a : numbers)
        for (auto const& b : numbers) {
            CAPTURE(a);
            CAPTURE(b);
            auto const comparison = compare_section_numbers(a, b);
            auto const of_keys = section_number_key(a).compare(section_number_key(b));
            CHECK((of_keys < 0) == (comparison < 0));
            CHECK((of_keys > 0) == (comparison > 0));
        }
}

TEST_CASE("section_number: ranges include what is between, in the same title") {
    struct Case {
        char const* number;
        char const* first;
        char const* last;
        bool included;
    };
    for (auto const& [number, first, last, included] : {
             Case{"99-3", "99-3", "99-3", true},
             Case{"99-3a", "99-3", "99-4", true},
             Case{"99-3aa", "99-3a", "99-3z", false},
             Case{"99-10", "99-2", "99-30", true},
             Case{"99-31", "99-2", "99-30", false},
             Case{"99a-3", "99-2", "99-30", false},
             Case{"98-3", "99-2", "99-30", false},
         }) {
        auto const& captured = number; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        CHECK(in_section_range(number, first, last) == included);
    }
}
