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

namespace {

/// "source 1, unknown 2": how many notes of each kind the sections have.
std::string notes_of(Page const& page) {
    std::string all;
    auto const add = [&](char const* name, std::size_t count) {
        if (count > 0)
            all += (all.empty() ? "" : ", ") + std::string(name) + " " + std::to_string(count);
    };
    for (auto const& section : page.sections) {
        add("source", section.source_notes.size());
        add("history", section.history_notes.size());
        add("see", section.cross_references.size());
        add("annotation", section.annotations.size());
        add("other", section.other_notes.size());
        add("unknown", section.unknown_lines.size());
    }
    return all;
}

constexpr std::string_view links = "(Return to Chapter\nTable of Contents)\t(Return to\nList of "
                                   "Chapters)\t(Return to\nList of Titles)\n";

} // namespace

TEST_CASE("copied page: notes, links and titles after a section are not law") {
    struct Row {
        std::string text;
        std::string_view sections;
        std::string_view notes;
    };
    std::string const law = "Sec. 99-3. Gates. Each gate shall be shut.\n\n";
    constexpr std::string_view expected = "99-3|Gates.|Each gate shall be shut.";
    for (auto const& row : std::initializer_list<Row>{
             {law
                  + "(P.A. 85-901, S. 3.)\n\nHistory: P.A. 85-902 made a change.\n\nSee Sec. 99-4 "
                    "re "
                    "locks.\n\nCited. 990 C. 214.\n\n"
                  + std::string(links),
              expected,
              "source 1, history 1, see 1, annotation 1"},
             // One paragraph per line, and notes that are wrapped.
             {"Sec. 99-3. Gates. Each gate shall be shut.\n(P.A. 85-901, S. 3; P.A. 85-902,\nS. 4; "
              "P.A.\n85-903.)\nHistory: P.A. 85-902 amended Subsec.\n(a).\nCited. 990 C. 214.\n",
              expected,
              "source 1, history 1, annotation 1"},
             // Footnotes of the next part, without a source note.
             {law + "*See Secs. 98-1 to 98-3, inclusive, re mills.\n\n*Cited. 990 C. 4.\n",
              expected,
              "see 1, annotation 1"},
             {law + "*A note on the part.\n", expected, "other 1"},
             // A star that the section refers to is law.
             {"Sec. 99-3. Gates. The fee* is due.\n\n*In each year.\n",
              "99-3|Gates.|The fee* is due./*In each year.",
              ""},
             {law + std::string(links) + "PART II*\nFEES\nSec. 99-4. Fees. No fee is due.\n",
              "99-3|Gates.|Each gate shall be shut.; 99-4|Fees.|No fee is due.",
              ""},
             // Anything else after the notes is a finding.
             {law + "(P.A. 85-901, S. 3.)\n\n(b) A lock may be open.\n",
              expected,
              "source 1, unknown 1"},
             {law + "(P.A. 85-901, S. 3.)\n\nNO LOCK IS OPEN.\n", expected, "source 1, unknown 1"},
             {law + "(P.A. 85-901, S. 3.)\n\nA lock may be open.\n",
              expected,
              "source 1, unknown 1"},
             {law + std::string(links) + "A lock may be open.\n", expected, "unknown 1"},
             // Numbers and notes of a heading on several lines.
             {"Sec. 99-3. (Formerly\nSec. 98-3). Gates. Each gate\nshall be shut.\n", expected, ""},
             {"Sec. 99-3.* Gates. Each gate shall be shut.\n", expected, ""},
             {"Secs. 99-6 and 99-7. Keys. Locks. Sections 99-6 and 99-7 are repealed.\n",
              "99-6|Keys. Locks.|Sections 99-6 and 99-7 are repealed.",
              ""},
             {"Secs. 99-6 to 99-9. Reserved for future use.\n",
              "99-6||Reserved for future use.",
              ""},
         }) {
        CAPTURE(row.text);
        auto const page = read(row.text);
        CHECK(shown(page) == row.sections);
        CHECK(notes_of(page) == row.notes);
    }
}

TEST_CASE("copied page: the table of contents is not a section") {
    std::string const contents =
        "CHAPTER 990*\nGATES\nTable of Contents\nSec. 99-3. Gates.\n\nSec. "
        "99-4. Doors. Fees for long and wide\ndoors.\n\n";
    std::string const sections = "Sec. 99-3. Gates. Each gate shall be shut.\n\n"
                               + std::string(links)
                               + "Sec. 99-4. Doors. Fees for long and wide doors. No fee is due.\n";
    auto const page = read(contents + sections);
    CHECK(
        shown(page)
        == "99-3|Gates.|Each gate shall be shut.; 99-4|Doors. Fees for long and wide doors.|No fee "
           "is due.");
    CHECK(page.diagnostics.empty());
    CHECK(page.set_aside.size() == 7);
    CHECK(page.set_aside.front().line_class == LineClass::Heading);
    // Some of the sections that are listed; words that are no title.
    auto const part = read(contents + "Sec. 99-3. Gates. Each gate shall be shut.\n");
    CHECK(shown(part) == "99-3|Gates.|Each gate shall be shut.");
    auto const letter = read("Dear keeper:\n\n" + sections);
    CHECK(letter.sections.size() == 2);
    REQUIRE(letter.diagnostics.size() == 1);
    CHECK(letter.diagnostics[0].code == DiagnosticCode::UnknownStatuteLine);
    // A section that is repeated with more words has two paragraphs, so it is no entry.
    CHECK(read("Sec. 99-3. Gates.\n\nIron.\n\nSec. 99-3. Gates.\n\nIron.\n\nTin.").sections.size()
          == 2);
}

TEST_CASE("copied page: pages and Word files have paragraphs, and struck words are reported") {
    auto const page = read("<html><body><p><b>Sec. 99-3. Gates.</b> (a) Iron.</p><p>(b) Tin <s>and "
                           "zinc</s>.</p><p>(P.A. 85-901, S. 3.)</p></body></html>");
    CHECK(shown(page) == "99-3|Gates.|(a) Iron./(b) Tin and zinc.");
    REQUIRE(page.diagnostics.size() == 1);
    CHECK(page.diagnostics[0].code == DiagnosticCode::StruckInLaw);
}

TEST_CASE("copied page: a section in one line") {
    struct Row {
        std::string text;
        std::string sections;
        std::string_view notes;
    };
    std::string const law = "Sec. 99-5. Fees. (a) The fee is ten dollars. (b) The clerk shall keep "
                            "the fee.";
    std::string const expected = "99-5|Fees.|(a) The fee is ten dollars. (b) The clerk shall keep "
                                 "the fee.";
    for (auto const& row : std::initializer_list<Row>{
             {law + " (1949 Rev., S. 901; P.A. 85-901, S. 3.)", expected, "source 1"},
             {law
                  + " (P.A. 85-901.) History: P.A. 85-901 amended Subsec. (a). See Sec. 99-3 re "
                    "gates. Cited. 990 C. 214.",
              expected,
              "source 1, history 1, see 1, annotation 1"},
             {law + " (P.A. 85-901) History: P.A. 85-901 added it.",
              expected,
              "source 1, history 1"},
             {law + " (P.A. 85-901, S. 3). History: P.A. 85-901 added it (see S. 3.)",
              expected,
              "source 1, history 1"},
             {law + " History: P.A. 85-901 added it.", expected, "history 1"},
             {law + " See Sec. 99-3 re gates.", expected, "see 1"},
             {law + " Cited. 990 C. 214; 991 C. 3.", expected, "annotation 1"},
             {law + " *Note: Section 4 of public act 85-901 is special in nature.",
              expected,
              "other 1"},
             {law + " (P.A. 85-901.) Gates construed. 990 C. 214.",
              expected,
              "source 1, annotation 1"},
             {law
                  + " (P.A. 85-901.) (Return to Chapter Table of Contents) (Return to List of "
                    "Chapters)",
              expected,
              "source 1"},
             // Two sections.
             {law + " (P.A. 85-901.) Sec. 99-6. Doors. Each door shall have a lock. (P.A. 85-902.)",
              expected + "; 99-6|Doors.|Each door shall have a lock.",
              "source 1, source 1"},
             {law + " Sec. 99-6. Doors. Each door shall have a lock.",
              expected + "; 99-6|Doors.|Each door shall have a lock.",
              ""},
             {law
                  + " (P.A. 85-901.) (Return to Chapter Table of Contents) (Return to List of "
                    "Chapters) Sec. 99-6. Doors. Each door shall have a lock.",
              expected + "; 99-6|Doors.|Each door shall have a lock.",
              "source 1"},
             // Law after the notes is not applied, and reported.
             {law + " (P.A. 85-901.) The clerk shall keep a log.", expected, "source 1, unknown 1"},
             {law + " (P.A. 85-901.) History: P.A. 85-901 added it. (c) Gates close at noon.",
              expected,
              "source 1, history 1, unknown 1"},
             {law + " (P.A. 85-901.) History: P.A. 85-901 added it. The clerk shall keep a log.",
              expected,
              "source 1, history 1, unknown 1"},
             // Law that only looks like notes or headings.
             {"Sec. 99-5. Fees. Each fee under the code of (June 2026) shall be paid. 26 USC (IRC "
              "1986) applies.",
              "99-5|Fees.|Each fee under the code of (June 2026) shall be paid. 26 USC (IRC 1986) "
              "applies.",
              ""},
             {"Sec. 99-5. Fees. (a) Definitions: (1) \"Fee\". Section 99-6. (2) \"Clerk\". Section "
              "99-7.",
              "99-5|Fees.|(a) Definitions: (1) \"Fee\". Section 99-6. (2) \"Clerk\". Section 99-7.",
              ""},
         }) {
        CAPTURE(row.text);
        auto const page = read(row.text + "\n");
        CHECK(shown(page) == row.sections);
        CHECK(notes_of(page) == row.notes);
    }
}

TEST_CASE("copied page: a heading that is printed twice") {
    auto const page =
        read("Sec. 99-5. Fees under section 99-3. Sec. 99-5. Fees under section 99-3. The fee is "
             "ten dollars.\n");
    CHECK(shown(page)
          == "99-5|Fees under section 99-3.|Sec. 99-5. Fees under section 99-3. The fee is ten "
             "dollars.");
    REQUIRE(page.sections.size() == 1);
    CHECK(page.sections[0].run_in_headings == std::vector<Span>{{0, 35}});
}

TEST_CASE("copied page: wrapped headings and notes") {
    struct Row {
        std::string text;
        std::string_view sections;
        std::string_view notes;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"Secs. 99-6 (Formerly Sec. 98-6) to 99-9 (Formerly Sec.\n98-9) and 99-11. "
              "Keys.\n\nIron "
              "keys\nare\nkept.\n",
              "99-6|Keys.|Iron keys are kept.",
              ""},
             {"Sec. 99-5. Fees. Museum of Natural\nHistory; the clerk shall keep\nthe fee.\n",
              "99-5|Fees.|Museum of Natural History; the clerk shall keep the fee.",
              ""},
             {"Sec. 99-5. Fees.\n\nThe clerk shall\nkeep the\nfee.\n\nHistory: P.A. 85-901 deleted "
              "gates from (a)\n(2).\n",
              "99-5|Fees.|The clerk shall keep the fee.",
              "history 1"},
         }) {
        CAPTURE(row.text);
        auto const page = read(row.text);
        CHECK(shown(page) == row.sections);
        CHECK(notes_of(page) == row.notes);
    }
}
