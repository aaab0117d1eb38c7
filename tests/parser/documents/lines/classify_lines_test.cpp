#include "corpus/store/page_files.hpp"
#include "parser/bills/act.hpp"
#include "parser/bills/bill_lines.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/file.hpp"
#include "parser/text/unicode.hpp"
#include "tests/support/document_accounting.hpp"
#include "tests/support/printed_layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <random>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

/// The paragraphs, one per line, then the lines set aside as "class: text".
std::string shown(Document const& document) {
    std::string out;
    for (auto const& paragraph : document.paragraphs)
        out += paragraph.text + "\n";
    for (auto const& line : document.set_aside)
        if (line.line_class != LineClass::LineNumber)
            out += std::string(line_class_name(line.line_class)) + ": " + line.text + "\n";
    return out;
}

Document read(std::string_view text) {
    return read_document(text, "x", bill_line_rules());
}

std::size_t count_of(Document const& document, LineClass line_class) {
    return static_cast<std::size_t>(
        std::count_if(document.set_aside.begin(), document.set_aside.end(), [&](auto const& line) {
            return line.line_class == line_class;
        }));
}

bool has(Document const& document, std::string_view code) {
    return std::any_of(document.diagnostics.begin(),
                       document.diagnostics.end(),
                       [&](auto const& found) { return code_name(found.code) == code; });
}

/// The words of each section, and what it does.
std::string words_of(Act const& act) {
    std::string all;
    for (auto const& section : act.sections) {
        std::string words;
        append_collapsed(words, section.text.text);
        all += section.number + " " + std::string(action_name(section.action)) + " "
             + section.effective + " " + words + "\n";
    }
    return all;
}

std::vector<std::string> paragraphs_of(std::string const& page) {
    std::vector<std::string> paragraphs;
    for (auto const& paragraph : read_document(page, "page").paragraphs)
        paragraphs.push_back(paragraph.text);
    return paragraphs;
}

std::string const head = "General Assembly Raised Bill No. 9904\n"
                         "AN ACT CONCERNING GATES.\n"
                         "Be it enacted by the Senate and House of Representatives in General\n"
                         "Assembly convened:\n";

std::string const four_lines = "Section 1. (NEW) (Effective October 1, 2026) (a) As used in 1\n"
                               "this section, \"gate\" means a gate of a public park that is 2\n"
                               "open to visitors for not less than 30 days or more than 3\n"
                               "40 days in a year. 4\n";

} // namespace

TEST_CASE("lines: every layout of a bill has the same words") {
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/examples")) {
        auto const paragraphs = paragraphs_of(read_file(file));
        std::string plain;
        for (auto const& paragraph : paragraphs)
            plain += paragraph + "\n\n";
        auto const expected = words_of(read_act(plain, "plain"));
        for (auto const& layout : test::printed_layouts()) {
            CAPTURE(file);
            CAPTURE(test::describe(layout));
            auto const text = test::printed(paragraphs, layout);
            CHECK(words_of(read_act(text, "layout")) == expected);
            CHECK(test::unaccounted(text, read(text)) == "");
        }
    }
}

TEST_CASE("lines: every character of a damaged text is in one place") {
    std::minstd_rand random(20261129);
    auto const files = page_files(NUTMEG_SOURCE_DIR "/examples");
    auto const layouts = test::printed_layouts();
    for (std::size_t i = 0; i < 200; ++i) {
        auto const paragraphs = paragraphs_of(read_file(files[i % files.size()]));
        auto text = test::printed(paragraphs, layouts[random() % layouts.size()]);
        auto const at = random() % text.size();
        switch (random() % 4) {
        case 0:
            text.resize(at);
            break;
        case 1:
            text.erase(at, random() % 400);
            break;
        case 2:
            text.insert(at, text.substr(random() % text.size(), random() % 900));
            break;
        default:
            text.insert(at, random() % 2 == 0 ? "\n" : " 12 ");
        }
        CAPTURE(text);
        CHECK(test::unaccounted(text, read(text)) == "");
    }
}

TEST_CASE("lines: headers after a number, between lines and inside a sentence") {
    for (std::string_view const furniture :
         {"Raised Bill No. 9904\n\nLCO No. 12 2 of 3\n",
          "-- 1 of 3 --\nRaised Bill No. 9904\nLCO No. 12 2 of 3\n",
          "sSB9904 File No. 25\nsSB9904 / File No. 25 2\n",
          "\f\nPublic Act No. 26-999 2 of 3\n",
          "LCO {\\\\SERVER\\9904.docx } 2 of 3\n",
          "Page 2\n",
          "2 | Page\n",
          "- 2 -\n",
          "[Page 2 of 3]\n",
          "https://example.org/bill.htm 1/3\n11/29/26, 5:58 PM A Bill\n"}) {
        CAPTURE(std::string(furniture));
        auto const read_numbered =
            read(head + four_lines + std::string(furniture)
                 + "(b) Each gate shall be closed at sunset, except as the 5\n"
                   "keeper orders. 6\n");
        auto const words = shown(read_numbered);
        CHECK(words.find("or more than 40 days in a year.") != std::string::npos);
        CHECK(words.find("(b) Each gate shall be closed at sunset, except as the keeper orders.\n")
              != std::string::npos);
        CHECK(count_of(read_numbered, LineClass::Unknown) == 0);
        CHECK(count_of(read_numbered, LineClass::LineNumber) == 6);
        auto const read_plain =
            read(head + "Section 1. (NEW) Each gate shall be closed at sunset, except\n\n"
                 + std::string(furniture) + "\nas the keeper orders.\n");
        CHECK(read_plain.paragraphs.back().text
              == "Section 1. (NEW) Each gate shall be closed at sunset, except as the keeper "
                 "orders.");
    }
}

TEST_CASE("lines: an unknown line among numbered lines is a finding and not law") {
    auto const document = read(head + four_lines
                               + "Printed for the Gate Society\n"
                                 "(b) Each gate shall be closed at sunset, except as the 5\n"
                                 "keeper orders. 6\n"
                                 "Printed last\n");
    CHECK(shown(document).find("unknown: Printed for the Gate Society\n") != std::string::npos);
    CHECK(shown(document).find("unknown: Printed last\n") != std::string::npos);
    CHECK(has(document, "unknown-line"));
    auto const repeated = read(head + four_lines
                               + "Printed for the Gate Society, page 2\n"
                                 "(b) Each gate shall be closed at sunset, except as the 5\n"
                                 "Printed for the Gate Society, page 3\n"
                                 "keeper orders. 6\n");
    CHECK(count_of(repeated, LineClass::PageHeader) == 2);
    CHECK_FALSE(has(repeated, "unknown-line"));
}

TEST_CASE("lines: a line that lost its number is text") {
    auto const document = read(head + four_lines
                               + "(b) Each gate shall be closed at sunset, except as the\n"
                                 "keeper orders. 6\n");
    CHECK(document.paragraphs.back().text.ends_with("except as the keeper orders."));
    CHECK(document.paragraphs.back().printed_lines == std::vector<std::uint32_t>{1, 2, 3, 4, 5, 6});
    CHECK_FALSE(has(document, "unknown-line"));
}

TEST_CASE("lines: numbers of a text are no line numbers") {
    for (std::string_view const text : {"The rates are:\n"
                                        "First class 1\nSecond class 2\nThird class 3\n"
                                        "Fourth class 4\nFifth class 5\nSixth class 6\n",
                                        "1 Iron\n2 Wood\n3 Brass\n4 Tin\n5 Stone\n6 Clay\n",
                                        "Open on day 1\nor else on day 2\nand so on.\n",
                                        "Lots 1 2 3 and 4 of the map\n"}) {
        CAPTURE(std::string(text));
        auto const document = read_document(text, "x");
        CHECK(document.set_aside.empty());
        CHECK(test::unaccounted(text, document) == "");
    }
}

TEST_CASE("lines: numbers on lines of their own, in a column, restarting, and of a table") {
    auto const own = read("A keeper shall open each\n1\ngate of the park at noon and\n2\nclose it "
                          "at sunset, but\n3\nnot on a day when the\n4\npark is closed.\n5\n");
    CHECK(shown(own)
          == "A keeper shall open each gate of the park at noon and close it at sunset, but not on "
             "a day when the park is closed.\n");
    auto const column = read("1\n2\n3\n4\n5\n\nA keeper shall open each\ngate of the park.\n");
    CHECK(shown(column) == "A keeper shall open each gate of the park.\n");
    auto const restarts = read(head + four_lines
                               + "\fRaised Bill No. 9904\n"
                                 "(b) Each gate shall be closed at sunset, except as the 1\n"
                                 "keeper orders, and every wall shall 2\n"
                                 "be whole. 3\n");
    CHECK(restarts.paragraphs.back().text.ends_with("and every wall shall be whole."));
    auto const table = read(head + four_lines
                            + "T1 Iron 30\nT2 Wood 40\n"
                              "(b) Each gate shall be closed at sunset, except as the 5\n"
                              "keeper orders. 6\n");
    CHECK(table.paragraphs.back().text.find("in a year. Iron 30 Wood 40 (b)") != std::string::npos);
    auto const cells = read_document(
        "<table><tr><td>T1</td><td>Iron</td></tr><tr><td>T2</td><td>Wood</td></tr></table>", "x");
    CHECK(shown(cells) == "Iron\nWood\n");
    CHECK(count_of(cells, LineClass::LineNumber) == 2);
}

TEST_CASE("lines: numbers inside a long line are law unless they end printed lines") {
    std::string levels = "Section 1. (NEW) The keeper shall class each gate as follows: ";
    for (int i = 1; i < 9; ++i)
        levels += "A gate of the level " + std::to_string(i)
                + " shall have the width that the commissioner prescribes for it, ";
    levels += "and no other.";
    auto const document = read(levels);
    REQUIRE(document.paragraphs.size() == 1);
    CHECK(document.paragraphs[0].text == levels);
    CHECK(document.set_aside.empty());
}

TEST_CASE("lines: law that repeats stays") {
    std::string rows = head + "Section 1. (NEW) The board has the following members:\n\n";
    for (int i = 1; i < 9; ++i)
        rows += "(" + std::to_string(i)
              + ") A representative of an organization that represents the\n"
                "keepers of gates of iron in the towns of this state;\n\n";
    auto const document = read(rows);
    CHECK(document.set_aside.empty());
    CHECK(document.paragraphs.size() == 12);
}

TEST_CASE("lines: what an e-mail adds is set aside") {
    auto const document =
        read("Begin forwarded message:\nFrom: A Keeper\nSubject: Gates\n\n" + head
             + "Section 1. (NEW) Gates are of iron.\n\n-- \nA Keeper\nThe Park\n");
    CHECK(count_of(document, LineClass::Message) == 6);
    CHECK(document.paragraphs.back().text == "Section 1. (NEW) Gates are of iron.");
}

TEST_CASE("lines: words and citations that are broken between lines") {
    struct Row {
        std::string_view text;
        std::string_view expected;
        bool finding;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"section 99a-\n3 of the", "section 99a-3 of the\n", false},
             {"the com-\nmissioner. A commissioner", "the commissioner. A commissioner\n", false},
             {"the pro\u00ADvi\u00AD\nsions", "the provisions\n", false},
             {"in Con-\nnecticut", "in Con-necticut\n", true},
             {"age of twenty-\nfive", "age of twenty-five\n", false},
             {"a two-\nand a four-family", "a two- and a four-family\n", false},
             {"the Smith-\nJones gate", "the Smith-Jones gate\n", false},
         }) {
        CAPTURE(std::string(row.text));
        auto const document = read_document(row.text, "x");
        CHECK(shown(document) == row.expected);
        CHECK(has(document, "broken-word") == row.finding);
    }
    LineRules rules;
    KnownWords law;
    law.add("the State of Connecticut");
    rules.law_words = &law;
    CHECK(shown(read_document("in Con-\nnecticut", "x", rules)) == "in Connecticut\n");
}

TEST_CASE("lines: line ends of every system, and a text that is cut off") {
    for (std::string_view const text :
         {"A gate.\r\n\r\nA wall.", "A gate.\r\rA wall.\r", "A gate.\n\nA wall.\n"})
        CHECK(shown(read_document(text, "x")) == "A gate.\nA wall.\n");
}
