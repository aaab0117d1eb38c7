#include "parser/unicode.hpp"

#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <array>
#include <random>

using namespace nutmeg;

namespace {

/// The rule of append_collapsed, a character at a time.
std::string collapsed_slowly(std::string out, std::string_view words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        bool const nbsp = words.substr(at).starts_with("\u00A0");
        bool const blank = nbsp || words[at] == ' ' || (words[at] >= '\t' && words[at] <= '\r');
        if (!blank)
            out += words[at];
        else if (!out.empty() && out.back() != ' ' && out.back() != '\n')
            out += ' ';
        at += nbsp ? 1 : 0;
    }
    return out;
}

std::string icu_nfc(std::string const& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    icu::Normalizer2::getNFCInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
    return normal;
}

std::string utf8(UChar32 point) {
    std::array<char, 4> bytes{};
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, point);
    return {bytes.data(), static_cast<std::size_t>(size)};
}

} // namespace

TEST_CASE("unicode: runs of blanks become one space, wherever they stand") {
    constexpr std::array<std::string_view, 12> pieces{
        "word",
        "a",
        " ",
        " ",
        "  ",
        "\n",
        "\t",
        "\u00A0",
        "\u00A7",
        "\u00E0",
        "\u201Cit\u201D",
        "a long stretch of words without any blank but single spaces"};
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string words;
        for (auto left = random() % 12; left > 0; --left)
            words += pieces[random() % pieces.size()];
        for (auto const* before : {"", "x", "x ", "x\n"}) {
            std::string out = before;
            append_collapsed(out, words);
            CAPTURE(words);
            REQUIRE(out == collapsed_slowly(before, words));
        }
    }
}

TEST_CASE("unicode: every character of the lower planes is put into normal form as ICU does") {
    for (UChar32 point = 0x20; point < 0x3100; ++point) {
        auto const text = "a word e" + utf8(point) + " and a word";
        CAPTURE(point);
        REQUIRE(to_nfc(text) == icu_nfc(text));
        std::string appended = "x";
        append_nfc(appended, text);
        REQUIRE(appended == "x" + icu_nfc(text));
    }
}
