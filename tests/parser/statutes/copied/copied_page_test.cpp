#include "parser/bills/edited_sections.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/statutes/copied/copied_page.hpp"
#include "parser/statutes/copied/heading_line.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

Page read(std::string_view text, std::string_view number = {}) {
    return copied_page(read_document(text, "edited.txt"), number);
}

/// "99-3|Catchline.|text" for every section, paragraphs separated by '/'.
std::string shown(Page const& page) {
    std::string all;
    for (auto const& section : page.sections) {
        auto text = section.text;
        for (auto& c : text)
            c = c == '\n' ? '/' : c;
        all += (all.empty() ? "" : "; ") + std::string(section.citation()) + "|" + section.catchline
             + "|" + text;
    }
    return all;
}

} // namespace

TEST_CASE("statute text: which lines begin a section") {
    struct Row {
        std::string_view line;
        std::string_view expected;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"Sec. 99-3. Gates.", "99-3"},
             {"Section 99-3.", "99-3"},
             {"Section 99-3", "99-3"},
             {"99-3. Gates.", "99-3"},
             {"\u00A7 99-3a. Gates", "99-3a"},
             {"Sec. 42a-2A-101. Gates.", "42a-2A-101"},
             {"Sec. 99-3: Gates.", "99-3"},
             {"99-3", ""},
             {"Section 99-3 of the general statutes is repealed.", ""},
             {"Section 99-3(b) is amended.", ""},
             {"Section 1. Section 99-3 of the general statutes is repealed", ""},
             {"Sec. 2. (NEW) Gates.", ""},
             {"In 99-3. Gates", ""},
             {"1-2-. Gates", ""},
             {"", ""},
         }) {
        CAPTURE(std::string(row.line));
        auto const found = heading_line(row.line).heading.numbers;
        CHECK((found.empty() ? "" : found.front()) == row.expected);
    }
    auto const first = [](std::string_view text) {
        return first_section(read_document(text, "edited.txt"));
    };
    CHECK(first("\n\n  Sec. 99-3. Gates.\nIron.") == "99-3");
    CHECK(first("CHAPTER 990\nGATES\n\nSec. 99-3. Gates.\nIron.") == "99-3");
    CHECK(first("In section 99-3, strike \"iron\".").empty());
    CHECK(first("").empty());
}

TEST_CASE("statute text: headings, catchlines and paragraphs") {
    struct Row {
        std::string_view text;
        std::string_view expected;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"Sec. 99-3. Gates. Locks.\n\n(a) Iron.\n\n(b) Tin.",
              "99-3|Gates. Locks.|(a) Iron./(b) Tin."},
             {"Sec. 99-3. Gates. (a) Iron.\n(b) Tin.", "99-3|Gates.|(a) Iron./(b) Tin."},
             {"99-3. The gate is of iron.", "99-3||The gate is of iron."},
             {"Sec. 99-3. Gates. The gate is of iron.", "99-3|Gates.|The gate is of iron."},
             {"Section 99-3.\nThe gate is\nof iron.", "99-3||The gate is of iron."},
             {"Sec. 99-3. Gates.\n\nIron.\n\nSec. 99-4. Doors.\n\nWood.",
              "99-3|Gates.|Iron.; 99-4|Doors.|Wood."},
             // A citation at the start of a line is not a heading.
             {"Sec. 99-3. Gates.\n\nAs provided in section\n99-4. Iron.",
              "99-3|Gates.|As provided in section 99-4. Iron."},
             {"Sec. 99-3. Gates.\n\n(a) The keeper shall (1) open,\nand (2) close.",
              "99-3|Gates.|(a) The keeper shall (1) open, and (2) close."},
             {"Sec. 99-3. Gates.\n\n(a) A fee < ten & more.",
              "99-3|Gates.|(a) A fee < ten & more."},
         }) {
        CAPTURE(std::string(row.text));
        CHECK(shown(read(row.text)) == row.expected);
    }
    CHECK(shown(read("(a) Iron.\n\n(b) Tin.", "99-3")) == "99-3||(a) Iron./(b) Tin.");
}

TEST_CASE("statute text: notes are notes, and lines are those of the text") {
    auto const page =
        read("\nSec. 99-3. Gates.\n\nIron.\n\n(1985, P.A. 85-901, S. 3.)\n\nHistory: P.A. "
             "85-901 added it.\n\nSec. 99-4. Doors.\n\nWood.\n");
    REQUIRE(page.sections.size() == 2);
    CHECK(page.sections[0].text == "Iron.");
    CHECK(page.sections[0].source_notes.size() == 1);
    CHECK(page.sections[0].history_notes.size() == 1);
    CHECK(page.sections[0].line == 2);
    CHECK(page.sections[1].line == 10);
    CHECK_THROWS_AS(read("Sec. 99-3. \xFF"), Error);
}

TEST_CASE("edited act: a section for every heading") {
    auto const act = edited_act(read("Sec. 99-3. Gates.\n\nIron.\n\nSec. 99-4. Doors.\n\nWood."));
    REQUIRE(act.sections.size() == 2);
    CHECK(act.sections[1].edited);
    CHECK(act.sections[1].number == "2");
    CHECK(act.sections[1].targets.at(0).number == "99-4");
    CHECK(act.sections[1].text.new_text() == "Wood.");
    CHECK(act.sections[1].line == 5);
}
