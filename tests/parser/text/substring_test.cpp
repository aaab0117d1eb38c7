#include "parser/text/substring.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

TEST_CASE("substring: finds what std::string_view::find finds, at every offset and size") {
    std::string const words = "gate";
    for (std::size_t size = 0; size < 70; ++size)
        for (std::size_t at = 0; at + words.size() <= size; ++at) {
            std::string text(size, 'g');
            text.replace(at, words.size(), words);
            CHECK(find_substring(text, words) == text.find(words));
            CHECK(find_substring(text, words, at + 1) == text.find(words, at + 1));
        }
    CHECK(find_substring("", "gate") == std::string::npos);
    CHECK(find_substring("gat", "gate") == std::string::npos);
    CHECK(find_substring("a gate", "g") == 2);
    CHECK(find_substring("a gate", "gate", 10) == std::string::npos);
}

TEST_CASE("substring: finds two bytes at a distance") {
    std::string const text = "=9=A== " + std::string(40, '.') + "=C2=A7";
    CHECK(find_pair(text, '=', '=', 3) == 2);
    CHECK(find_pair(text, '=', '=', 3, 3) == 47);
    CHECK(find_pair(text, '=', '=', 3, 48) == std::string::npos);
    CHECK(find_pair("==", '=', '=', 3) == std::string::npos);
}
