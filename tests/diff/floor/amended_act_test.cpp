// Floor amendments to bills in PDF files, by the lines that are printed on their pages.
#include "diff/floor/amended_act.hpp"
#include "diff/floor/numbered_bill.hpp"
#include "parser/documents/pdf/pdf_program.hpp"
#include "parser/text/error.hpp"
#include "tests/support/pdf_file.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

/// The lines of a bill; underlined words are in braces.
std::vector<std::string> const lines{
    "Section 1. Subsection (a) of section 99-3 of the general",
    "statutes is repealed and the following is substituted in",
    "lieu thereof (Effective October 1, 2026):",
    "(a) A person [sixteen] {seventeen} years of age or older is",
    "guilty of prostitution if such person, for payment, takes",
    "part in a sexual act or offers or agrees to {so do or to} do",
    "so.",
    "Sec. 2. (NEW) (Effective October 1, 2026) Each market shall",
    "close before dusk, and no market shall open before the",
    "ninth hour of the day.",
};

std::size_t const body_lines = lines.size();

struct Layout {
    std::size_t page_size = 0; ///< lines of the bill on a page
    bool number_first = false; ///< numbers are left of the lines
    std::size_t first_number = 1;
    bool restarts = false; ///< each page counts from 1
};

/// The pages of the bill: the head, the numbered lines, headers and footers.
std::string pdf_bill(Layout const& layout) {
    constexpr double leading = 24;
    PdfFile file;
    std::size_t pages = 0;
    double y = 0;
    auto const begin_page = [&] {
        file.page();
        if (pages > 0)
            file.words(240, 40, "Raised Bill No. 5999");
        file.words(90, 760, "LCO No. 5622").words(480, 760, std::to_string(++pages) + " of 9");
        y = 90;
    };
    auto const add = [&](std::string const& line) {
        file.words(90, y, line);
        y += leading;
    };
    begin_page();
    add("Raised Bill No. 5999");
    add("AN ACT CONCERNING MARKETS.");
    add("Be it enacted by the Senate and House of Representatives in General");
    add("Assembly convened:");
    for (std::size_t i = 0; i < body_lines; ++i) {
        if (i > 0 && i % layout.page_size == 0)
            begin_page();
        auto const number =
            std::to_string(layout.restarts ? i % layout.page_size + 1 : layout.first_number + i);
        file.words(layout.number_first ? 50 : 540, y, number);
        add(lines[i]);
    }
    begin_page();
    add("Statement of Purpose: To close the markets before dusk.");
    return file.bytes();
}

std::string without_braces(std::string const& text) {
    std::string out;
    for (char const c : text)
        if (c != '{' && c != '}')
            out += c;
    return out;
}

/// The words on each line. The space between two lines belongs to the second and is left out.
std::map<std::uint32_t, std::string> numbered_lines(NumberedBill const& bill) {
    std::map<std::uint32_t, std::string> words;
    for (auto const& paragraph : bill.paragraphs)
        for (auto const& one : paragraph)
            if (one.line != 0 && (one.byte != ' ' || !words[one.line].empty()))
                words[one.line] += one.byte;
    return words;
}

std::string findings(Act const& act) {
    std::string all;
    for (auto const& found : act.diagnostics)
        all += std::string(code_name(found.code)) + ": " + found.message + "\n";
    return all;
}

} // namespace

TEST_CASE("amended_act: lines of a PDF file have the numbers that are printed beside them"
          * doctest::skip(!has_program(mutool))) {
    for (auto const page_size : std::initializer_list<std::size_t>{2, 3, 4, 5, 6, 10})
        for (bool const number_first : {false, true})
            for (auto const first_number : std::initializer_list<std::size_t>{1, 95}) {
                CAPTURE(page_size);
                CAPTURE(number_first);
                CAPTURE(first_number);
                auto const bill =
                    read_numbered_bill(pdf_bill({page_size, number_first, first_number}), "a.pdf");
                CHECK(bill.numbered);
                CHECK(bill.underlined);
                auto const found = numbered_lines(bill);
                CHECK(found.size() == body_lines);
                for (std::size_t i = 0; i < body_lines; ++i)
                    CHECK(found.at(static_cast<std::uint32_t>(first_number + i))
                          == without_braces(lines[i]));
                std::string paragraphs;
                for (auto const& paragraph : bill.paragraphs)
                    paragraphs += words_of(paragraph) + "\n";
                CHECK(paragraphs.find("LCO") == std::string::npos);
                CHECK(paragraphs.rfind("Raised Bill") == paragraphs.find("Raised Bill"));
                CHECK(paragraphs.find("[sixteen] seventeen years of age or older is guilty of")
                      != std::string::npos);
            }
}

TEST_CASE("amended_act: a floor amendment changes the printed line of a PDF file"
          * doctest::skip(!has_program(mutool))) {
    for (auto const page_size : std::initializer_list<std::size_t>{3, 4, 5, 10})
        for (bool const number_first : {false, true}) {
            CAPTURE(page_size);
            CAPTURE(number_first);
            auto const bytes = pdf_bill({page_size, number_first});
            auto const act = amended_act(
                bytes,
                "a.pdf",
                {{"In line 4, strike \"seventeen\" and insert \"eighteen\" in lieu thereof\n\n"
                  "In lines 9 and 10, strike \"the ninth hour of the day\" and insert \"noon\" in "
                  "lieu thereof\n",
                  "amendment"}});
            CAPTURE(findings(act));
            REQUIRE(act.sections.size() == 2);
            CHECK(act.sections[0].text.new_text()
                  == "(a) A person eighteen years of age or older is guilty of prostitution if "
                     "such person, for payment, takes part in a sexual act or offers or agrees "
                     "to so do or to do so.");
            CHECK(act.sections[1].text.new_text()
                  == "Each market shall close before dusk, and no market shall open before noon.");
            CHECK(findings(act).find("2 of 2 operations") != std::string::npos);
            // The words are on line 4, not on line 5.
            auto const missed =
                amended_act(bytes,
                            "a.pdf",
                            {{"In line 5, strike \"seventeen\" and insert \"eighteen\" in lieu "
                              "thereof",
                              "amendment"}});
            CHECK(findings(missed).find("0 of 1 operations") != std::string::npos);
        }
}

TEST_CASE("amended_act: a line number that is printed twice names no line"
          * doctest::skip(!has_program(mutool))) {
    auto const bytes = pdf_bill({5, false, 1, true});
    auto const act = amended_act(
        bytes,
        "a.pdf",
        {{"In line 4, strike \"seventeen\" and insert \"eighteen\" in lieu thereof", "amendment"}});
    CHECK(findings(act).find("line-repeated") != std::string::npos);
    CHECK(findings(act).find("the number 4 is printed") != std::string::npos);
    REQUIRE(act.sections.size() == 2);
    CHECK(act.sections[0].text.new_text().starts_with("(a) A person seventeen years"));
}

TEST_CASE("amended_act: headers and footers of a PDF file are not law"
          * doctest::skip(!has_program(mutool))) {
    auto const act = read_act(pdf_bill({3, false}), "a.pdf");
    REQUIRE(act.sections.size() == 2);
    CHECK(act.sections[0].text.old_text()
          == "(a) A person sixteen years of age or older is guilty of prostitution if such "
             "person, for payment, takes part in a sexual act or offers or agrees to do so.");
    CHECK(act.sections[1].text.new_text()
          == "Each market shall close before dusk, and no market shall open before the ninth "
             "hour of the day.");
    for (auto const line_class : {LineClass::PageHeader, LineClass::PageFooter})
        CHECK(act.line_counts[static_cast<std::size_t>(line_class)] > 0);
    CHECK(act.line_counts[static_cast<std::size_t>(LineClass::LineNumber)] == body_lines);
    CHECK(act.line_counts[static_cast<std::size_t>(LineClass::Unknown)] == 0);
}
