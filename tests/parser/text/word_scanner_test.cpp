#include "parser/text/word_scanner.hpp"
#include "tests/support/random_text.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

using Starts = WordStarts<'$', "se", "thi">;

/// All positions, found one after another.
std::vector<std::size_t> positions(std::string const& text) {
    std::vector<std::size_t> all;
    Starts starts(text);
    for (auto at = starts.next(0); at < text.size(); at = starts.next(at + 1))
        all.push_back(at);
    return all;
}

} // namespace

TEST_CASE("word starts: digits, the symbol and the starts of words, ignoring case") {
    struct Row {
        std::string text;
        std::vector<std::size_t> positions;
    };
    for (auto const& row : {
             Row{"", {}},
             Row{"se", {0}},
             Row{"Section thirty-two", {0, 8}},
             Row{"a SET of this and the", {2, 9}},
             Row{"asset, x3 and 3x", {14}},
             Row{"a$5", {1, 2}},
             Row{"th", {}},
             Row{"\u00E9se", {2}},
         }) {
        CAPTURE(row.text);
        CHECK(positions(row.text) == row.positions);
    }
}

TEST_CASE("word starts: text before the requested position is ignored") {
    Starts starts("asset thirdly 12");
    CHECK(starts.next(2) == 2);
    CHECK(starts.next(3) == 6);
    CHECK(starts.next(15) == 15);
    CHECK(starts.next(16) == 16);
    CHECK(starts.next(0) == 6);
}

TEST_CASE("word starts: positions do not depend on where the blocks begin") {
    std::mt19937 random(3);
    std::string const characters = "seSEthiTHI09$ .-";
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (std::size_t size = test::below(random, 200); text.size() < size;)
            text += characters[test::below(random, characters.size())];
        CAPTURE(text);
        auto const all = positions(text);
        auto shifted = positions(std::string(static_cast<std::size_t>(i % 64), ' ') + text);
        for (auto& position : shifted)
            position -= static_cast<std::size_t>(i % 64);
        REQUIRE(shifted == all);
    }
}
