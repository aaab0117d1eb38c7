#include "corpus/store/open_store.hpp"
#include "corpus/store/similar_numbers.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

TEST_CASE("similar numbers: at most four that differ in one character, in order") {
    auto const statutes = open_store(NUTMEG_SOURCE_DIR "/corpus/sample");
    SimilarNumbers const similar(*statutes);
    struct Row {
        std::string_view number;
        std::string_view expected;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"99-5b", "99-5 99-5a 99-50 99-51"},
             {"99-12L", "99-12"},
             {"98-81", "99-81"},
             {"99-411", "99-11"},
             {"9-984", "99-84"},
             {"99-41", "99-1 99-4 99-11 99-14"},
             {"1-900", ""},
             {"", ""},
         }) {
        CAPTURE(std::string(row.number));
        std::string all;
        for (auto const& number : similar.of(row.number))
            all += (all.empty() ? "" : " ") + number;
        CHECK(all == row.expected);
    }
}

TEST_CASE("similar numbers: the nearest one or two, of the same title first") {
    auto const statutes = open_store(NUTMEG_SOURCE_DIR "/corpus/sample");
    SimilarNumbers const similar(*statutes);
    struct Row {
        std::string_view number;
        std::string_view expected;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"99-21", "99-12"},
             {"99-48a", "99-84a"},
             {"99-133", "99-13 99-33"},
             {"99-12LL", "99-12l"},
             {"98-81", "99-81"},
             {"9-984", "99-84"},
             {"99-12", "99-12"},
             {"12-345", ""},
             {"", ""},
         }) {
        CAPTURE(std::string(row.number));
        std::string all;
        for (auto const& number : similar.nearest(row.number))
            all += (all.empty() ? "" : " ") + number;
        CHECK(all == row.expected);
    }
}
