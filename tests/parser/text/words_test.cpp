#include "parser/text/words.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;

namespace {

/// The words of a text, separated by bars: "a|b|c".
std::string dump(std::string_view text) {
    std::string all;
    for (auto const word : split_words(text, make_span(0, text.size())))
        all += (all.empty() ? "" : "|") + std::string(word.of(text));
    return all;
}

} // namespace

TEST_CASE("words: what counts as one word") {
    struct Case {
        char const* text;
        char const* words;
    };
    for (auto const& [text, words] : {
             Case{"", ""},
             Case{" \n\t ", ""},
             Case{"A gate, shut.", "A|gate|,|shut|."},
             Case{"section 53a-83, 42a-2A-101", "section|53a-83|,|42a-2A-101"},
             Case{"twenty-one years", "twenty-one|years"},
             Case{"gates- and -doors", "gates|-|and|-|doors"},
             Case{"owner's owners' owner\u2019s", "owner's|owners|'|owner\u2019s"},
             Case{"$2,500.75, or 2,500", "$2,500.75|,|or|2,500"},
             Case{"99-487,13a-26b", "99-487|,|13a-26b"},
             Case{"1, 2. 3", "1|,|2|.|3"},
             Case{"a.b a,b", "a|.|b|a|,|b"},
             Case{"(a)(12)(iv)(QQ)", "(a)|(12)|(iv)|(QQ)"},
             Case{"(a) (the) (aaa)", "(a)|(|the|)|(aaa)"},
             Case{"(any gate)", "(|any|gate|)"},
             Case{"(2026)", "(|2026|)"},
             Case{"(999999999999)", "(|999999999999|)"},
             Case{"\u201Cminor\u201D", "\u201C|minor|\u201D"},
             Case{"S. 1\u20133", "S|.|1|\u2013|3"},
             Case{"\u00A7 1 \u00BD", "\u00A7|1|\u00BD"},
             Case{"caf\u00E9 na\u00EFve", "caf\u00E9|na\u00EFve"},
             Case{"5\u00D75", "5|\u00D7|5"},
             Case{"and/or", "and|/|or"},
             Case{"18 USC 1595", "18|USC|1595"},
             Case{"--", "-|-"},
             Case{"$", "$"},
             Case{"x\u2019", "x|\u2019"},
         }) {
        auto const& captured = text; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        CHECK(dump(text) == words);
    }
}

TEST_CASE("words: only those inside the span, even if it splits a word") {
    std::string const text = "(a) One gate.";
    auto const words = split_words(text, {4, 9});
    REQUIRE(words.size() == 2);
    CHECK(words[0].of(text) == "One");
    CHECK(words[1].of(text) == "g");
    CHECK(split_words(text, {3, 3}).empty());
}

TEST_CASE("words: cover everything but whitespace, in order, for any bytes") {
    std::string const pieces[] = {"a",
                                  "(",
                                  ")",
                                  "1",
                                  ",",
                                  ".",
                                  " ",
                                  "\n",
                                  "-",
                                  "'",
                                  "\u2019",
                                  "$",
                                  "\u00E9",
                                  "\u201C",
                                  "\xF0\x9F\x98\x80",
                                  "\xE2",
                                  "\x80",
                                  "Z"};
    for (unsigned seed = 1; seed <= 500; ++seed) {
        std::mt19937 random(seed);
        std::string text;
        for (auto i = random() % 40; i > 0; --i)
            text += pieces[random() % std::size(pieces)];
        CAPTURE(seed);
        auto const& captured = text; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        std::uint32_t at = 0;
        for (auto const word : split_words(text, make_span(0, text.size()))) {
            REQUIRE(word.begin >= at);
            REQUIRE(word.end > word.begin);
            REQUIRE(text.find_first_not_of(" \n", at) == word.begin);
            at = word.end;
        }
        CHECK(text.find_first_not_of(" \n", at) == std::string::npos);
    }
}

TEST_CASE("words: numbers follow the order of first occurrence, for any count") {
    constexpr std::uint32_t count = 5000;
    std::vector<std::string> words;
    for (std::uint32_t i = 0; i < count; ++i)
        words.push_back((i % 2 == 0 ? "99-" : "a long word with one end ") + std::to_string(i));
    Vocabulary vocabulary;
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> again;
    for (auto const& word : words)
        first.push_back(vocabulary.number(word));
    for (auto const& word : words)
        again.push_back(vocabulary.number(std::string(word)));
    std::vector<std::uint32_t> rising(count);
    std::iota(rising.begin(), rising.end(), 0U);
    CHECK(first == rising);
    CHECK(again == rising);
    CHECK(vocabulary.number("") == count);
}

TEST_CASE("words: equal words have one number") {
    std::string const text = "the gate and the door";
    Vocabulary vocabulary;
    auto const numbers = vocabulary.numbers(text, split_words(text, make_span(0, text.size())));
    CHECK(numbers == std::vector<std::uint32_t>{0, 1, 2, 0, 3});
    CHECK(vocabulary.number("door") == 3);
    CHECK(vocabulary.number("The") == 4);
}

TEST_CASE("words: stop words") {
    for (auto const* word : {"the", "of", ",", "\u201C", "shall", "("})
        CHECK(is_stop_word(word));
    for (auto const* word : {"gate", "(a)", "The", "", "sixteen"})
        CHECK_FALSE(is_stop_word(word));
}
