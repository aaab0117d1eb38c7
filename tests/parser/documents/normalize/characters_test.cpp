#include "parser/documents/normalize/characters.hpp"
#include "parser/documents/read_document.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>

using namespace nutmeg;

namespace {

struct Row {
    std::string_view text;
    std::string_view expected;
    std::string_view code; ///< reported; empty if nothing is
};

std::string codes_of(Document const& document) {
    std::string codes;
    for (auto const& found : document.diagnostics)
        codes += (codes.empty() ? "" : " ") + std::string(code_name(found.code));
    return codes;
}

} // namespace

TEST_CASE("characters: normal form, and its report") {
    for (auto const& row : std::initializer_list<Row>{
             {"third\u2010party", "third\u2010party", ""},
             {"third\u2010party of section 99\u20106",
              "third-party of section 99-6",
              "normalized-character"},
             {"section 99\u20116 and 99\u20103", "section 99-6 and 99-3", "normalized-character"},
             {"section 99\u20136", "section 99-6", "normalized-character"},
             {"sections 99\u20136, 99\u22127a and 99\u201212",
              "sections 99-6, 99-7a and 99-12",
              "normalized-character"},
             {"sections 2\u20135 of this act", "sections 2\u20135 of this act", ""},
             {"pages 14\u201316", "pages 14\u201316", ""},
             {"public act 24\u201338", "public act 24-38", "normalized-character"},
             {"forty\u2013five days", "forty-five days", "normalized-character"},
             {"the gate \u2013 of iron", "the gate \u2013 of iron", ""},
             {"pro\u00ADvisions", "provisions", "normalized-character"},
             {"pay\u200Bment\uFEFF \u200Eof", "payment of", "normalized-character"},
             {"of\uFB01ce \uFB02oor e\uFB03cient",
              "office floor efficient",
              "normalized-character"},
             {"five\u2009thousand\u3000dollars", "five thousand dollars", "normalized-character"},
             {"five\u00A0thousand", "five thousand", ""},
             {"\uFF11\uFF18 years", "18 years", "normalized-character"},
             {"p\u0430yment \u0430nd fee", "payment and fee", "look-alike"},
             {"\u0420\u043E\u0441\u0441\u0438\u044F", "\u0420\u043E\u0441\u0441\u0438\u044F", ""},
             {"a \x1B gate\x07", "a gate", "control-character"},
             {"a \uFFFD gate", "a \uFFFD gate", "unreadable-character"},
             {"the \u201Ckeeper\u2019s\u201D \u00A7 \u00BD caf\u00E9",
              "the \u201Ckeeper\u2019s\u201D \u00A7 \u00BD caf\u00E9",
              ""},
         }) {
        CAPTURE(std::string(row.text));
        auto const text = read_document(row.text, "x");
        REQUIRE(text.paragraphs.size() == 1);
        CHECK(text.paragraphs[0].text == row.expected);
        CHECK(codes_of(text) == row.code);
        auto const page = read_document("<p>" + std::string(row.text) + "</p>", "x");
        REQUIRE(page.paragraphs.size() == 1);
        CHECK(page.paragraphs[0].text == row.expected);
        CHECK(codes_of(page) == row.code);
    }
}

TEST_CASE("characters: the report counts, and names lines and code points") {
    auto const document = read_document("a\u200Bb\nc\u200Bd\n\ne\u2060f", "x");
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].line == 1);
    CHECK(document.diagnostics[0].message
          == "invisible characters omitted: 3 (U+200B, U+2060), on lines 1, 2 and 4");
    CHECK(document.diagnostics[0].severity == Severity::Note);
}

TEST_CASE("characters: marks and lines stay on their words") {
    auto const document = read_document(
        "<p>pro\u00ADvi\u00ADsions <u>of\uFB01\u200Bce</u><br/>of <s>the\u00AD</s> town</p>", "x");
    REQUIRE(document.paragraphs.size() == 1);
    auto const& paragraph = document.paragraphs[0];
    CHECK(paragraph.text == "provisions office of the town");
    REQUIRE(paragraph.inserted.size() == 1);
    CHECK(paragraph.inserted[0].of(paragraph.text) == "office");
    REQUIRE(paragraph.deleted.size() == 1);
    CHECK(paragraph.deleted[0].of(paragraph.text).starts_with("the"));
    REQUIRE(paragraph.line_starts.size() == 1);
    CHECK(paragraph.text.substr(paragraph.line_starts[0]).starts_with("of the"));
}

TEST_CASE("split words: spaces that a converter put into words") {
    for (auto const& row : std::initializer_list<Row>{
             {"one -quarter", "one-quarter", "split-word"},
             {"TRANSIT -ORIENTED", "TRANSIT-ORIENTED", "split-word"},
             {"section 99 -6 of", "section 99-6 of", "split-word"},
             {"sec tion of a section", "section of a section", "split-word"},
             {"the St ate and State", "the State and State", "split-word"},
             {"the fi ne, a fine", "the fine, a fine", "split-word"},
             {"the member's election, a selection", "the member's election, a selection", ""},
             {"the member\u2019s election, a selection",
              "the member\u2019s election, a selection",
              ""},
             {"one- half of it", "one-half of it", "split-word"},
             {"a two- and four-family", "a two- and four-family", ""},
             {"now here, and nowhere", "now here, and nowhere", ""},
             {"here after, and hereafter", "here after, and hereafter", ""},
             {"sec tion", "sec tion", ""},
             {"a person's core, a score", "a person's core, a score", ""},
             {"the guardian\u2019s and sand", "the guardian\u2019s and sand", ""},
             {"a gate - of iron", "a gate - of iron", ""},
             {"at -5 degrees", "at -5 degrees", ""},
         }) {
        CAPTURE(std::string(row.text));
        auto const document = read_document(row.text, "x");
        REQUIRE(document.paragraphs.size() == 1);
        CHECK(document.paragraphs[0].text == row.expected);
        CHECK(codes_of(document) == row.code);
    }
}
