#include "parser/bills/act.hpp"
#include "parser/bills/bill_lines.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace nutmeg;

TEST_CASE("bill lines: headers and footers of printed pages") {
    struct Row {
        std::string_view words;
        std::string_view furniture;
        LineClass line_class;
        bool certain;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"LCO No. 5622 2 of 8", "LCO No. 5622 2 of 8", LineClass::PageFooter, true},
             {"LCO 2 of 14", "LCO 2 of 14", LineClass::PageFooter, true},
             {"LCO {C:\\a.docx } 2 of 8", "LCO {C:\\a.docx } 2 of 8", LineClass::PageFooter, true},
             {"LCO No. 5622", "LCO No. 5622", LineClass::PageFooter, false},
             {"Raised Bill No. 5333", "Raised Bill No. 5333", LineClass::PageHeader, false},
             {"Substitute House Bill No. 5333 act",
              "Substitute House Bill No. 5333",
              LineClass::PageHeader,
              false},
             {"Senate Joint Resolution No. 12 3 of 4",
              "Senate Joint Resolution No. 12 3 of 4",
              LineClass::PageHeader,
              true},
             {"Public Act No. 26-4 2 of 5",
              "Public Act No. 26-4 2 of 5",
              LineClass::PageHeader,
              true},
             {"PUBLIC ACT NO. 96-985", "PUBLIC ACT NO. 96-985", LineClass::PageHeader, false},
             {"June Special Session, Public Act No. 24-1 3 of 9",
              "June Special Session, Public Act No. 24-1 3 of 9",
              LineClass::PageHeader,
              true},
             {"sSB428 / File No. 250 2",
              "sSB428 / File No. 250 2",
              LineClass::FileCopyHeader,
              true},
             {"sSB428 / File No. 250 2 the gate",
              "sSB428 / File No. 250 2",
              LineClass::FileCopyHeader,
              true},
             {"HB7309 File No. 694", "HB7309 File No. 694", LineClass::FileCopyHeader, true},
             {"File No. 694", "File No. 694", LineClass::FileCopyHeader, false},
             {"public act 24-38", "", LineClass::PageHeader, false},
             {"Bill of sale", "", LineClass::PageHeader, false},
             {"LCO of the gate", "", LineClass::PageHeader, false},
             {"section 3 of the act", "", LineClass::PageHeader, false},
             {"some", "", LineClass::PageHeader, false},
             {"", "", LineClass::PageHeader, false},
         }) {
        CAPTURE(std::string(row.words));
        auto const found = bill_furniture(row.words);
        CHECK(row.words.substr(0, found.size) == row.furniture);
        CHECK(found.line_class == row.line_class);
        CHECK(found.certain == row.certain);
    }
}

TEST_CASE("act: the name of an act in capitals") {
    auto const act =
        read_act("PUBLIC ACT NO. 96-985\n\nAN ACT CONCERNING GATES.\n\nBe it enacted by "
                 "the Senate and House of Representatives in General Assembly "
                 "convened:\n\nSection 1. (NEW) Gates are of iron.\n",
                 "x");
    CHECK(act.number == "96-985");
    CHECK(act.session_year == 1996);
}

TEST_CASE("act: every line is counted, and set aside if it is not law") {
    auto const act =
        read_act("Raised Bill No. 9904\n"
                 "AN ACT CONCERNING GATES.\n"
                 "Be it enacted by the Senate and House of Representatives in General\n"
                 "Assembly convened:\n"
                 "Section 1. (NEW) (Effective October 1, 2026) Each gate of a 1\n"
                 "public park shall be open to visitors for not less than 2\n"
                 "LCO No. 12 2 of 2\n"
                 "thirty days. 3\n"
                 "Statement of Purpose:\n"
                 "To open gates.\n",
                 "x");
    auto const count = [&](LineClass line_class) {
        return act.line_counts[static_cast<std::size_t>(line_class)];
    };
    CHECK(count(LineClass::Text) == 3);
    CHECK(count(LineClass::LineNumber) == 3);
    CHECK(count(LineClass::PageFooter) == 1);
    CHECK(count(LineClass::Heading) == 4);
    CHECK(count(LineClass::Tail) == 2);
    CHECK(count(LineClass::Unknown) == 0);
    REQUIRE(act.set_aside.size() == 5);
    CHECK(act.set_aside[0].line == 7);
    CHECK(act.set_aside[0].text == "LCO No. 12 2 of 2");
}

TEST_CASE("act: the paragraph of the enacting clause keeps the marks of each part") {
    auto const act =
        read_act("<p><u>Be it enacted</u> by the Senate and House of Representatives in "
                 "General Assembly convened: Section 1. (NEW) <u>Gates are of iron</u>."
                 "</p>",
                 "x.htm");
    REQUIRE(act.sections.size() == 1);
    CHECK(act.sections[0].text.text == "Gates are of iron.");
    CHECK(act.sections[0].text.runs.front().mark == Mark::Inserted);
}
