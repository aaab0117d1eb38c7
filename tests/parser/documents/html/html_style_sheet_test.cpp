#include "parser/documents/html/html_style_sheet.hpp"
#include "parser/documents/read_document.hpp"
#include "tests/support/marked_paragraphs.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;
using nutmeg::test::marked_paragraphs;

namespace {

std::string shown(std::string const& page) {
    return marked_paragraphs(read_document(page, "bill.htm"));
}

HtmlStyleSheet sheet(std::string_view text) {
    HtmlStyleSheet styles;
    styles.add(text);
    return styles;
}

} // namespace

TEST_CASE("style sheet: rules name tags, classes, or both") {
    auto const styles = sheet(".new, ins.added{text-decoration:underline} EM { Text-Decoration : "
                              "Underline } p > span.gone{text-decoration-line: line-through}");
    CHECK(styles.is_underlined("span", "new"));
    CHECK(styles.is_underlined("span", "bold new"));
    CHECK(styles.is_underlined("ins", "added"));
    CHECK(styles.is_underlined("em", ""));
    CHECK(styles.is_struck("span", "gone"));
    CHECK_FALSE(styles.is_underlined("span", "added"));
    CHECK_FALSE(styles.is_underlined("span", "newer"));
    CHECK_FALSE(styles.is_underlined("span", ""));
    CHECK_FALSE(styles.is_struck("span", "new"));
}

TEST_CASE("style sheet: only the element itself counts in a selector") {
    auto const styles =
        sheet("div.bill .new{text-decoration:underline} #id.x{text-decoration:underline}");
    CHECK(styles.is_underlined("span", "new"));
    CHECK_FALSE(styles.is_underlined("div", "bill"));
    CHECK_FALSE(styles.is_underlined("span", "x"));
}

TEST_CASE("style sheet: rules for hyperlinks are no marks") {
    auto const styles = sheet(
        "a:link, span.MsoHyperlink {color:blue; text-decoration:underline}\n"
        "span.Internetlink, a {text-decoration:underline} .HyperLink1{text-decoration:underline}");
    CHECK_FALSE(styles.is_underlined("span", "MsoHyperlink"));
    CHECK_FALSE(styles.is_underlined("span", "Internetlink"));
    CHECK_FALSE(styles.is_underlined("a", ""));
    CHECK_FALSE(styles.is_underlined("span", "HyperLink1"));
}

TEST_CASE("style sheet: comments, media rules and cut sheets are read") {
    auto const styles =
        sheet("<!-- /* .a{text-decoration:underline} */ @media print { .b { "
              "text-decoration: underline; } } .c{color:red} .d{text-decoration:underline");
    CHECK_FALSE(styles.is_underlined("span", "a"));
    CHECK(styles.is_underlined("span", "b"));
    CHECK_FALSE(styles.is_underlined("span", "c"));
    CHECK(styles.is_underlined("span", "d"));
    CHECK(sheet("} { } , . {text-decoration:underline}").is_underlined("span", "") == false);
}

TEST_CASE("page: the underline of a hyperlink is no mark") {
    CHECK(shown("<p>See <a href=\"x\" style=\"text-decoration:underline\">99-9</a>.</p>")
          == "See 99-9.\n");
    CHECK(shown("<p>See <a href=\"x\"><u>99-9</u></a>.</p>") == "See 99-9.\n");
    CHECK(
        shown(
            "<p>See <a href=\"x\"><span style=\"text-decoration: underline\">99-9</span></a>.</p>")
        == "See 99-9.\n");
    CHECK(shown("<style>span.MsoHyperlink{text-decoration:underline}</style>"
                "<p>See <span class=\"MsoHyperlink\"><u>99-9</u></span>.</p>")
          == "See 99-9.\n");
    CHECK(shown("<style>.lnk, a:visited{text-decoration:underline}</style>"
                "<p>See <span class=\"lnk\">99-9</span>.</p>")
          == "See 99-9.\n");
}

TEST_CASE("page: marks around and inside a hyperlink are marks") {
    CHECK(shown("<p>See <u>section <a href=\"x\">99-9</a></u>.</p>") == "See {section 99-9}.\n");
    CHECK(shown("<p>See <a href=\"x\"><ins>99-9</ins></a>.</p>") == "See {99-9}.\n");
    CHECK(shown("<p>See <a href=\"x\"><s>99-9</s></a>.</p>") == "See <99-9>.\n");
    // An anchor is no hyperlink.
    CHECK(shown("<p>See <a name=\"x\"><u>99-9</u></a>.</p>") == "See {99-9}.\n");
}

TEST_CASE("page: style sheets and inline styles mark words") {
    CHECK(
        shown(
            "<style>span.ins{text-decoration:underline} .del{text-decoration:line-through}</style>"
            "<p>The <span class=\"x del\">old</span> <span class=\"ins\">new</span> gate "
            "<font style=\"TEXT-DECORATION: underline\">is</font> "
            "<span style=\"text-decoration: line-through red\">red</span>.</p>")
        == "The <old> {new} gate {is} <red>.\n");
    CHECK(shown("<p>The <del>old</del> <ins>new</ins> <s>a</s> <strike>b</strike> gate.</p>")
          == "The <old> {new} <a> <b> gate.\n");
}
