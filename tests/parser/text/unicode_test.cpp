#include "parser/text/unicode.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

TEST_CASE("lower case: the ASCII letters, at every place of a text") {
    CHECK(lower_case("").empty());
    CHECK(lower_case("@AZ[`az{ \u00C9\u201C") == "@az[`az{ \u00C9\u201C");
    for (std::size_t size = 0; size < 70; ++size)
        CHECK(lower_case(std::string(size, 'Q') + "Az") == std::string(size, 'q') + "az");
}

TEST_CASE("unicode: finds the first byte that is not ASCII, at every offset and size") {
    for (std::size_t size = 0; size < 150; size += 7)
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'a');
            text[at] = '\xE2';
            CHECK(next_non_ascii(text, 0) == at);
            CHECK(next_non_ascii(text, at) == at);
            CHECK(next_non_ascii(text, at + 1) == size);
        }
    CHECK(next_non_ascii("", 0) == 0);
}

TEST_CASE("unicode: finds the first byte that is not UTF-8") {
    struct Case {
        std::string text;
        std::size_t at;
    };
    for (auto const& [text, at] : {
             Case{"", std::string::npos},
             Case{"plain words that are longer than eight bytes", std::string::npos},
             Case{"\u00A7 \u2013 \U0001F600", std::string::npos},
             Case{"\xFF", 0},
             Case{"ab\xE9", 2},
             Case{"12345678\xE2\x80", 8},
             Case{"1234567\xC0\x80", 7},
             Case{"\xED\xA0\x80", 0},
             Case{"\xF4\x90\x80\x80", 0},
             Case{"\u00A7\x80", 2},
         }) {
        auto const& captured = text; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        CHECK(invalid_utf8(text) == at);
    }
}

TEST_CASE("unicode: NFC composes and leaves everything else unchanged") {
    CHECK(to_nfc("e\u0301") == "\u00E9");
    CHECK(to_nfc("\u00BD \u00B2 \u00A0 \u201C") == "\u00BD \u00B2 \u00A0 \u201C");
    CHECK(to_nfc("") == "");
    CHECK(to_nfc("section 99-1") == "section 99-1");
}

TEST_CASE("unicode: whitespace collapses to one space, none at the beginning") {
    struct Case {
        char const* out;
        char const* words;
        char const* result;
    };
    for (auto const& [out, words, result] : {
             Case{"", "  a  b ", "a b "},
             Case{"x ", " a", "x a"},
             Case{"x\n", " a", "x\na"},
             Case{"x", "\t\r\n\u00A0 a", "x a"},
             Case{"", "\u00A0", ""},
             Case{"x", "\u00A0\u00A0", "x "},
             Case{"", "\u00C2\u00A7", "\u00C2\u00A7"},
             Case{"", "a\v\fb", "a b"},
         }) {
        std::string collapsed = out;
        append_collapsed(collapsed, words);
        CHECK(collapsed == result);
    }
}

TEST_CASE("unicode: bytes that are not UTF-8 become U+FFFD, all others stay") {
    CHECK(valid_utf8("").empty());
    CHECK(valid_utf8("caf\u00E9 \U0001F600") == "caf\u00E9 \U0001F600");
    CHECK(valid_utf8("a\xFFz") == "a\uFFFDz");
    CHECK(valid_utf8("a\xE2\x80") == "a\uFFFD");
    CHECK(valid_utf8("\xE9t\xE9") == "\uFFFDt\uFFFD");
}

TEST_CASE("unicode: a text is cut at a space, or between two characters") {
    auto const cut = [](std::string const& text, std::size_t longest) {
        return text.substr(0, size_of_beginning(text, longest));
    };
    CHECK(cut("one gate", 8) == "one gate");
    CHECK(cut("three gates", 9) == "three");
    CHECK(cut("one gates", 8) == "one gate"); // the space is in the first half
    CHECK(cut("a gate\u201D is", 10) == "a gate\u201D");
    for (std::string const character :
         {"\u00E9", "\u201D", "e\u0301", "\U0001F468\u200D\U0001F469"}) {
        std::string text;
        while (text.size() < 60)
            text += character;
        for (std::size_t longest = 0; longest < text.size(); ++longest) {
            auto const size = size_of_beginning(text, longest);
            CHECK(size <= longest);
            CHECK(size % character.size() == 0);
            CHECK(longest - size < character.size());
        }
    }
}
