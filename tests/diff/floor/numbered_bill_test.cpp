#include "diff/floor/amend_bill.hpp"
#include "diff/floor/amended_act.hpp"
#include "diff/floor/numbered_bill.hpp"
#include "parser/floor/floor_amendment.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace nutmeg;

namespace {

constexpr char const* two_pages = R"(General Assembly
Raised Bill No. 5999
February Session, 2026
LCO No. 5622

AN ACT CONCERNING MARKETS.

Be it enacted by the Senate and House of Representatives in General
Assembly convened:

Section 1. Subsection (a) of section 99-3 of the general statutes is 1
repealed and the following is substituted in lieu thereof (Effective 2
October 1, 2026): 3

(a) A person [sixteen] eighteen years of age or older is guilty of 4
LCO No. 5622 1 of 2

Raised Bill No. 5999

prostitution if such person, for payment, takes part in a sexual act or 5
offers or agrees to do so. 6

Sec. 2. (NEW) (Effective October 1, 2026) No market shall open before 7
noon. 8
LCO No. 5622 2 of 2
)";

/// The words on each line.
std::map<std::uint32_t, std::string> lines_of(NumberedBill const& bill) {
    std::map<std::uint32_t, std::string> lines;
    for (auto const& paragraph : bill.paragraphs)
        for (auto const& one : paragraph)
            if (one.line != 0)
                lines[one.line] += one.byte;
    return lines;
}

std::string with_leading_numbers(std::string text) {
    for (char number = '1'; number <= '8'; ++number) {
        auto const end = text.find(std::string(" ") + number + "\n");
        auto const begin = text.rfind('\n', end) + 1;
        text.erase(end, 2);
        text.insert(begin, std::string(1, number) + " ");
    }
    return text;
}

} // namespace

TEST_CASE("read_numbered_bill: printed numbers count, heads and feet of pages do not") {
    for (auto const& text : {std::string(two_pages), with_leading_numbers(two_pages)}) {
        CAPTURE(text);
        auto const bill = read_numbered_bill(text, "bill");
        CHECK(bill.numbered);
        CHECK(bill.last_line == 8);
        auto const lines = lines_of(bill);
        CHECK(lines.size() == 8);
        CHECK(lines.at(4) == "(a) A person [sixteen] eighteen years of age or older is guilty of");
        CHECK(lines.at(5).ends_with(
            "prostitution if such person, for payment, takes part in a sexual act or"));
        for (auto const& paragraph : bill.paragraphs) {
            auto const words = words_of(paragraph);
            CHECK(words.find("2 of 2") == std::string::npos);
            if (words.starts_with("(a) A person"))
                CHECK(words
                      == "(a) A person [sixteen] eighteen years of age or older is guilty of "
                         "prostitution if such person, for payment, takes part in a sexual act or "
                         "offers or agrees to do so.");
        }
    }
}

TEST_CASE("read_numbered_bill: a lost number does not move those after it") {
    std::string text = two_pages;
    text.erase(text.find(" 3\n"), 2);
    auto const lines = lines_of(read_numbered_bill(text, "bill"));
    CHECK(lines.at(4).starts_with("(a) A person"));
    CHECK(lines.at(8).ends_with("noon."));
    CHECK(lines.at(3).ends_with("October 1, 2026):"));
}

TEST_CASE("read_numbered_bill: lines are counted where no numbers are printed") {
    std::string text = two_pages;
    for (char number = '1'; number <= '8'; ++number)
        text.erase(text.find(std::string(" ") + number + "\n"), 2);
    text.erase(text.find("\nRaised Bill No. 5999\n\npros"), 22);
    auto const bill = read_numbered_bill(text, "bill");
    CHECK_FALSE(bill.numbered);
    CHECK(lines_of(bill).at(4).starts_with("(a) A person"));
    CHECK(lines_of(bill).at(5).find("prostitution") != std::string::npos);
}

TEST_CASE("amend_bill: a bracket is inserted at each occurrence") {
    auto bill = read_numbered_bill(two_pages, "bill");
    auto const amendment =
        parse_floor_amendment("In lines 5 and 6, place an opening bracket before \"or\" each place "
                              "it appears and place a "
                              "closing bracket after \"or\" each place it appears",
                              "amendment");
    for (auto const& outcome : amend_bill(bill, amendment))
        CHECK(outcome.done);
    CHECK(lines_of(bill).at(6).find("offers [or] agrees") != std::string::npos);
    CHECK(lines_of(bill).at(5).ends_with("a sexual act [or]"));
}

TEST_CASE("amended_act: findings give the line in the bill's file") {
    auto const act = amended_act(
        two_pages, "bill", {{"In line 8, strike \"noon\" and insert \"dawn\"", "amendment"}});
    REQUIRE(act.sections.size() == 2);
    CHECK(act.sections[0].line == 11);
    CHECK(act.sections[1].line == 23);
}
