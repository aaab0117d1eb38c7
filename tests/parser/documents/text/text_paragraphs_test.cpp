#include "parser/documents/text/text_paragraphs.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

Document read(std::string const& text) {
    Document document;
    read_text_paragraphs(text, {}, document);
    return document;
}

} // namespace

TEST_CASE("text: very many empty lines keep the numbers of the others") {
    auto const document = read("One." + std::string(5'000, '\n') + "Two.\n");
    REQUIRE(document.paragraphs.size() == 2);
    CHECK(document.paragraphs[0].text == "One.");
    CHECK(document.paragraphs[1].text == "Two.");
    CHECK(document.paragraphs[1].line == 5'001);
}

TEST_CASE("text: a word that is broken on every line is reported in parts") {
    std::string text;
    constexpr std::size_t count = 3'000;
    for (std::size_t i = 0; i < count; ++i)
        text += "well-\n";
    auto const document = read(text + "known");
    REQUIRE(document.paragraphs.size() == 1);
    CHECK(document.paragraphs[0].text.size() == count * 5 + 5);
    std::size_t bytes = 0;
    for (auto const& found : document.diagnostics)
        bytes += found.message.size();
    CHECK(bytes < count * 400);
}
