#include "cli/docx/package.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace nutmeg;

namespace {

struct Row {
    std::string_view bytes;
    DocumentFormat expected;
};

/// The paragraphs of a document, one per line, with their line starts as "/".
std::string shown(Document const& document) {
    std::string out;
    for (auto const& paragraph : document.paragraphs) {
        std::size_t at = 0;
        for (auto const start : paragraph.line_starts) {
            out += paragraph.text.substr(at, start - at) + "/";
            at = start;
        }
        out += paragraph.text.substr(at) + "\n";
    }
    return out;
}

std::string docx(std::string const& body) {
    return docx_package(
        {{"word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          "<w:body>"
              + body + "</w:body></w:document>"}});
}

} // namespace

TEST_CASE("document: a format is detected from the bytes") {
    for (auto const& row : std::initializer_list<Row>{
             {"PK\x03\x04", DocumentFormat::Docx},
             {"%PDF-1.7 <p>", DocumentFormat::Pdf},
             {"{\\rtf1\\ansi Gates.}", DocumentFormat::Rtf},
             {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", DocumentFormat::Doc},
             {"\xD0\xCF\x11", DocumentFormat::Text},
             {"\xFFWPC\x10", DocumentFormat::Wpd},
             {"PK\x03\x04\x14\x01\x01\x08\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"
              "\x01\x01\x01\x01\x01\x01\x08\x01\x01\x01mimetypeapplication/"
              "vnd.oasis.opendocument.textPK",
              DocumentFormat::Odt},
             {"\r\n%PDF-1.4", DocumentFormat::Pdf},
             {"<html><body>Gates.</body></html>", DocumentFormat::Html},
             {"See %PDF and {\\rtf1", DocumentFormat::Text},
             {"", DocumentFormat::Text},
         }) {
        CAPTURE(std::string(row.bytes));
        CHECK(detect_format(row.bytes) == row.expected);
    }
}

TEST_CASE("document: a page is detected by a tag of pages, not by a lone character") {
    for (auto const& row : std::initializer_list<Row>{
             {"<p>Words", DocumentFormat::Html},
             {"a <BR/>b", DocumentFormat::Html},
             {"end.</span>", DocumentFormat::Html},
             {"<h4 class=\"x\">", DocumentFormat::Html},
             {"<!-- note -->", DocumentFormat::Html},
             {"<!DOCTYPE html>", DocumentFormat::Html},
             {"a fine of < 500 dollars", DocumentFormat::Text},
             {"if x <b and c> d", DocumentFormat::Html}, // ambiguous: read as a page
             {"x<y", DocumentFormat::Text},
             {"<name of the town>", DocumentFormat::Text},
             {"<p", DocumentFormat::Text},
             {"<<<", DocumentFormat::Text},
             {"<", DocumentFormat::Text},
         }) {
        CAPTURE(std::string(row.bytes));
        CHECK(detect_format(row.bytes) == row.expected);
    }
}

TEST_CASE("document: a page, a Word file and a text with the same words have the same paragraphs") {
    auto const page = read_document(
        "<p>AN ACT CONCERNING GATES.</p><p>The keeper shall<br/>open the <b>gate</b>.</p>",
        "a.htm");
    auto const word = read_document(
        docx("<w:p><w:r><w:t>AN ACT CONCERNING GATES.</w:t></w:r></w:p><w:p><w:r>"
             "<w:t>The keeper shall</w:t><w:br/><w:t>open the </w:t></w:r><w:r><w:t>gate.</w:t>"
             "</w:r></w:p>"),
        "a.docx");
    auto const text =
        read_document("AN ACT CONCERNING GATES.\n\nThe keeper shall\nopen the gate.\n", "a.txt");
    auto const* const expected = "AN ACT CONCERNING GATES.\nThe keeper shall /open the gate.\n";
    CHECK(shown(page) == expected);
    CHECK(shown(word) == expected);
    CHECK(shown(text) == expected);
    CHECK(page.format == DocumentFormat::Html);
    CHECK(word.format == DocumentFormat::Docx);
    CHECK(text.format == DocumentFormat::Text);
    CHECK(page.shows_marks);
    CHECK(word.shows_marks);
    CHECK_FALSE(text.shows_marks);
    CHECK(page.name == "a.htm");
    // Lines of the page and the text, paragraphs of the Word file.
    CHECK(page.paragraphs[1].line == 1);
    CHECK(word.paragraphs[1].line == 2);
    CHECK(text.paragraphs[1].line == 3);
}

TEST_CASE("document: a page and a Word file mark the same bytes") {
    auto const page =
        read_document("<p>The <u>old </u><s>red</s> <u><s>iron</s></u> gate.</p>", "a.htm");
    auto const word = read_document(
        docx("<w:p><w:r><w:t xml:space=\"preserve\">The </w:t></w:r>"
             "<w:ins><w:r><w:t xml:space=\"preserve\">old </w:t></w:r></w:ins>"
             "<w:del><w:r><w:delText>red</w:delText></w:r></w:del><w:r><w:t> </w:t></w:r>"
             "<w:ins><w:del><w:r><w:delText>iron</w:delText></w:r></w:del></w:ins>"
             "<w:r><w:t xml:space=\"preserve\"> gate.</w:t></w:r></w:p>"),
        "a.docx");
    REQUIRE(page.paragraphs.size() == 1);
    REQUIRE(word.paragraphs.size() == 1);
    CHECK(page.paragraphs[0].text == "The old red iron gate.");
    CHECK(word.paragraphs[0].text == page.paragraphs[0].text);
    CHECK(page.paragraphs[0].inserted == std::vector{make_span(4, 8), make_span(12, 16)});
    CHECK(page.paragraphs[0].deleted == std::vector{make_span(8, 11), make_span(12, 16)});
    CHECK(word.paragraphs[0].inserted == page.paragraphs[0].inserted);
    CHECK(word.paragraphs[0].deleted == page.paragraphs[0].deleted);
}

TEST_CASE("document: rules join the lines of plain text") {
    LineRules rules;
    rules.begins_paragraph = [](std::string_view line) { return line.starts_with("("); };
    rules.furniture = [](std::string_view words) {
        constexpr std::string_view footer = "LCO 12 1 of 2";
        return words.starts_with(footer) ? PageFurniture{footer.size(), LineClass::PageFooter, true}
                                         : PageFurniture{};
    };
    auto const* const text =
        "The keeper shall\n(1) open the\n\nLCO 12 1 of 2\n\ngate, and\n(2) shut it.";
    CHECK(shown(read_document(text, "a.txt", rules))
          == "The keeper shall\n(1) open the /gate, and\n(2) shut it.\n");
    auto const read = read_document(text, "a.txt", rules);
    REQUIRE(read.set_aside.size() == 1);
    CHECK(read.set_aside[0].line_class == LineClass::PageFooter);
    CHECK(read.set_aside[0].line == 4);
    CHECK(read.set_aside[0].text == "LCO 12 1 of 2");
    CHECK(shown(read_document(text, "a.txt"))
          == "The keeper shall /(1) open the\nLCO 12 1 of 2\ngate, and /(2) shut it.\n");
}

TEST_CASE("document: a space next to a mark belongs to the old and the new text") {
    auto const read = read_document("<p>The<s> red</s><u> iron </u> gate <u>is</u> </p>", "a.htm");
    REQUIRE(read.paragraphs.size() == 1);
    CHECK(read.paragraphs[0].text == "The red iron gate is");
    CHECK(read.paragraphs[0].deleted == std::vector{make_span(3, 7)});
    CHECK(read.paragraphs[0].inserted == std::vector{make_span(7, 12), make_span(18, 20)});
}

TEST_CASE("document: the rest of a paragraph and a joined one keep their marks and lines") {
    auto const read = read_document("<p>a<br/>b <u>c</u></p><p>d<br/><s>e</s></p>", "a.htm");
    REQUIRE(read.paragraphs.size() == 2);
    auto joined = read.paragraphs[0].tail(1);
    CHECK(joined.text == "b c");
    CHECK(joined.line_starts.empty());
    CHECK(joined.inserted == std::vector{make_span(2, 3)});
    joined.append(read.paragraphs[1]);
    CHECK(joined.text == "b c d e");
    CHECK(joined.line_starts == std::vector<std::uint32_t>{4, 6});
    CHECK(joined.deleted == std::vector{make_span(6, 7)});
}

TEST_CASE("document: unreadable files are rejected") {
    for (std::string_view const bytes : {std::string_view("%PDF-1.7"),
                                         std::string_view("PK\x03\x04"),
                                         std::string_view("<p>\xff</p>"),
                                         std::string_view("\xff"),
                                         std::string_view("a\0b", 3),
                                         std::string_view("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")}) {
        CAPTURE(std::string(bytes));
        CHECK_THROWS_AS(read_document(bytes, "x"), Error);
    }
}
