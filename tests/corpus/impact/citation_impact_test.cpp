#include "tests/corpus/impact/impact_of.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;
using test::impact_lines;
using test::impact_of;
using test::impact_report;
using test::instruction_of;

namespace {

using Missing = ConformingAmendment::Missing;

std::string const gates =
    "(a) A gate shall be painted. (b) A fee of ten dollars shall be paid. (c) "
    "The keeper shall list each gate. (d) The list is a public record.";
/// Without (b): (c) and (d) are (b) and (c).
std::string const without_fee = "(a) A gate shall be painted. (b) The keeper shall list each gate. "
                                "(c) The list is a public record.";

/// The impact on one citing section of what makes (c) of section 99-1 (b), and deletes (b).
ImpactReport when_relettered(std::string const& citing) {
    return impact_report({{"99-1", gates}, {"99-2", citing}}, {{"99-1", without_fee}});
}

} // namespace

TEST_CASE("impact: a citation names another provision, or nothing") {
    struct Row {
        std::string citing;
        std::string finding;
        std::string new_words; ///< of the conforming amendment; empty if there is none
    };
    std::vector<Row> const rows{
        {"A list under subsection (c) of section 99-1 is free.",
         "shifted 99-2: 99-1(c) -> 99-1(b)\n",
         "subsection (b) of section 99-1"},
        {"A record under subsection (d) of section 99-1 is free.",
         "dangling 99-2: 99-1(d) -> 99-1(c)\n",
         "subsection (c) of section 99-1"},
        {"The fee in subsection (b) of section 99-1 is due.", "shifted 99-2: 99-1(b)\n", ""},
        {"Paint under subsection (a) of section 99-1 is red.", "", ""},
        {"A gate under section 99-1 is red.", "", ""},
        {"See subsections (a) and (c) of section 99-1 for a gate.",
         "shifted 99-2: 99-1(c) -> 99-1(b)\n",
         "subsections (a) and (b) of section 99-1"},
        {"Under subsection (c) of section 99-1, a list is free. Said subsection is law.",
         "shifted 99-2: 99-1(c) -> 99-1(b)\n",
         "subsection (b) of section 99-1"},
        {"Under subsection (c) of section 99-1 of the general statutes, revision of 1958, a list "
         "is "
         "free.",
         "",
         ""},
        {"A gate under subsection (z) of section 99-1 is red.", "", ""},
        {"A gate under subsection (c) of section 99-11 is red.", "", ""},
    };
    for (auto const& row : rows) {
        CAPTURE(row.citing);
        auto const report = when_relettered(row.citing);
        CHECK(impact_lines(report) == row.finding);
        std::string new_words;
        for (auto const& one : report.findings)
            new_words = one.conforming.new_words;
        CHECK(new_words == row.new_words);
    }
}

TEST_CASE("impact: the conforming amendment is an instruction for the provision") {
    auto const report = when_relettered(
        "(a) Gates are red. (b) (1) A list under subsection (c) of section 99-1 is free. (2) No "
        "other list is free.");
    CHECK(instruction_of(report)
          == "In subdivision (1) of subsection (b) of section 99-2, strike \"subsection (c) of "
             "section 99-1\" and insert \"subsection (b) of section 99-1\" in lieu thereof");
    // The same words twice in one provision: each instruction names more words.
    auto const twice = when_relettered("A list under subsection (c) of section 99-1 is free, and a "
                                       "copy under subsection (c) of section 99-1 is red.");
    REQUIRE(twice.findings.size() == 2);
    CHECK(twice.findings[0].conforming.instruction != twice.findings[1].conforming.instruction);
    CHECK_FALSE(twice.findings[0].conforming.instruction.empty());
    CHECK_FALSE(twice.findings[1].conforming.instruction.empty());
}

TEST_CASE("impact: a deleted provision has no successor, so its citation is a matter of policy") {
    auto const report = when_relettered("The fee in subsection (b) of section 99-1 is due.");
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].conforming.missing == Missing::NoSuccessor);
    CHECK(report.findings[0].conforming.instruction.empty());
    CHECK(report.findings[0].names_now == "99-1(b)");
}

TEST_CASE("impact: levels are added and removed") {
    std::vector<test::MemorySection> const law{
        {"99-1",
         "(a) A gate shall be painted red before the first day of May of each year. (b) The keeper "
         "of a gate shall keep a list of all gates and of their paint."},
        {"99-2", "A list under subsection (b) of section 99-1 is free."}};
    auto const deeper = impact_report(
        law,
        {{"99-1",
          "(a) A gate shall be painted red before the first day of May of each year. "
          "(b) A wall is no gate, and no person shall paint one without a permit. (c) "
          "The keeper of a gate shall keep a list of all gates and of their paint."}});
    CHECK(impact_lines(deeper) == "shifted 99-2: 99-1(b) -> 99-1(c)\n");
}

TEST_CASE("impact: ranges of provisions") {
    struct Row {
        std::string citing;
        std::string finding;
        std::string new_words;
        Missing missing = Missing::Nothing;
    };
    std::vector<Row> const rows{
        {"Subsections (a) to (c), inclusive, of section 99-1 apply.",
         "range 99-2: 99-1(a) to 99-1(c) -> 99-1(a) to 99-1(b) - 99-1(b)\n"
         "range 99-2: 99-1(a) to 99-1(c) -> 99-1(a) to 99-1(b) + 99-1(c)\n",
         "Subsections (a) to (b), inclusive, of section 99-1"},
        {"Subsections (c) to (d), inclusive, of section 99-1 apply.",
         "dangling 99-2: 99-1(c) to 99-1(d) -> 99-1(b) to 99-1(c)\n",
         "Subsections (b) to (c), inclusive, of section 99-1"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.citing);
        auto const report = when_relettered(row.citing);
        CHECK(impact_lines(report) == row.finding);
        REQUIRE_FALSE(report.findings.empty());
        CHECK(report.findings[0].conforming.new_words == row.new_words);
        CHECK(report.findings[0].conforming.missing == row.missing);
    }
    // A new member in the middle: whether to include it is a matter of policy.
    auto const inserted = impact_report(
        {{"99-1", gates}, {"99-2", "Subsections (a) to (d), inclusive, of section 99-1 apply."}},
        {{"99-1", gates + " (e) A wall is no gate, and no person shall paint a wall."}});
    CHECK(impact_lines(inserted).empty());
}

TEST_CASE("impact: a repealed section") {
    std::vector<test::MemorySection> const law{
        {"99-1", "A gate shall be painted."},
        {"99-2", "The keeper shall list each gate."},
        {"99-3", "A fee shall be paid."},
        {"99-4", "Sections 99-1 to 99-3, inclusive, apply to gates."},
        {"99-5", "A person who violates section 99-1, 99-2 or 99-3 shall be fined."},
        {"99-6", "Under subsection (b) of section 99-2 a list is free."},
        {"99-7", "Under section 99-2, prior to its repeal, a list was free."},
        {"99-8", "Under said section a list is free."}};
    CHECK(impact_of(law, {{"99-2", ""}})
          == "dangling 99-5: 99-2\ndangling 99-6: 99-2(b)\nrange 99-4: 99-1 to 99-3 - 99-2\n"
             "dangling 99-7: 99-2 ?\n");
    auto const end = impact_report(law, {{"99-3", ""}});
    CHECK(impact_lines(end)
          == "dangling 99-4: 99-1 to 99-3 -> 99-1 to 99-2\ndangling 99-5: 99-3\n");
    CHECK(end.findings[0].conforming.new_words == "Sections 99-1 and 99-2");
    CHECK(end.findings[1].conforming.missing == Missing::NoSuccessor);
}

TEST_CASE("impact: a new section gives a range a member") {
    std::vector<test::MemorySection> const law{
        {"99-1", "A gate shall be painted."},
        {"99-3", "A fee shall be paid."},
        {"99-4", "Sections 99-1 to 99-3, inclusive, apply to gates."},
        {"99-5", "Sections 99-3 to 99-4, inclusive, apply to gates."}};
    CHECK(impact_of(law, {{"99-2", "The keeper shall list each gate."}})
          == "range 99-4: 99-1 to 99-3 + 99-2\n");
}

TEST_CASE("impact: in the bill's own text") {
    // The section itself: "subsection (c) of this section" stays, but (c) becomes (b).
    std::string const own =
        "(a) A gate shall be painted. (b) A fee of ten dollars shall be paid. (c) "
        "The keeper shall list each gate. (d) A list under subsection (c) of "
        "this section is a public record.";
    std::string const own_after =
        "(a) A gate shall be painted. (b) The keeper shall list each gate. (c) A list under "
        "subsection (c) of this section is a public record.";
    CHECK(impact_of({{"99-1", own}}, {{"99-1", own_after}})
          == "shifted 99-1(c): 99-1(c) -> 99-1(b)\n");
    std::string const conformed =
        "(a) A gate shall be painted. (b) The keeper shall list each gate. (c) A list under "
        "subsection (b) of this section is a public record.";
    CHECK(impact_of({{"99-1", own}}, {{"99-1", conformed}}).empty());
    // Another section of the bill: conformed, or changed elsewhere only.
    std::string const citing = "A list under subsection (c) of section 99-1 is free.";
    std::vector<test::MemorySection> const law{{"99-1", gates}, {"99-2", citing}};
    CHECK(impact_of(law,
                    {{"99-1", without_fee},
                     {"99-2", "A list under subsection (b) of section 99-1 is free."}})
              .empty());
    CHECK(impact_of(law,
                    {{"99-1", without_fee},
                     {"99-2", "A list under subsection (c) of section 99-1 is not free."}})
          == "shifted 99-2: 99-1(c) -> 99-1(b)\n");
    // A new section means the law after the bill, and cites what the bill removes.
    CHECK(impact_of(law,
                    {{"99-1", without_fee},
                     {"99-2", "A list under subsection (b) of section 99-1 is free."},
                     {"", "A copy under subsection (b) of section 99-1 is free."}})
              .empty());
    CHECK(impact_of(law,
                    {{"99-1", without_fee},
                     {"99-2", "A list under subsection (b) of section 99-1 is free."},
                     {"", "A copy under subsection (d) of section 99-1 is free."}})
          == "dangling section 9: 99-1(d) -> 99-1(c)\n");
    CHECK(impact_of({{"99-1", gates}}, {{"99-1", ""}, {"", "Fees under section 99-1 are due."}})
          == "dangling section 9: 99-1\n");
}

TEST_CASE("impact: a bill that conforms a list in which a designator stays") {
    std::string const before =
        "(a) A gate shall be painted. (b) A fee of ten dollars shall be paid.";
    std::string const after =
        "(a) The clerk of a town shall open each gate at noon. (b) A gate shall "
        "be painted. (c) A fee of ten dollars shall be paid.";
    std::vector<test::MemorySection> const law{
        {"99-1", before}, {"99-2", "Under subsections (a) and (b) of section 99-1, pay."}};
    CHECK(
        impact_of(
            law, {{"99-1", after}, {"99-2", "Under subsections (b) and (c) of section 99-1, pay."}})
            .empty());
    CHECK(
        impact_of(
            law, {{"99-1", after}, {"99-2", "Under subsections (b) and (d) of section 99-1, pay."}})
        == "shifted 99-2: 99-1(b) -> 99-1(c)\n");
}

TEST_CASE("impact: a bill that conforms a citation and adds one of what it removes") {
    std::vector<test::MemorySection> const law{
        {"99-1", gates},
        {"99-2", "A list under subsection (c) of section 99-1 is free."},
        {"99-3", "A wall is green."}};
    CHECK(
        impact_of(law,
                  {{"99-1", without_fee},
                   {"99-2", "A list under subsection (b) of section 99-1 or section 99-3 is free."},
                   {"99-3", ""}})
        == "dangling 99-2: 99-3\n");
}

TEST_CASE("impact: a citation that the bill shortens or extends") {
    std::vector<test::MemorySection> const law{
        {"99-1", gates}, {"99-2", "A list under section 99-1(c) is free. See section 99-1."}};
    CHECK(impact_of(law,
                    {{"99-1", without_fee},
                     {"99-2", "A list under section 99-1 is free. See section 99-1(c)."}})
              .empty());
}

TEST_CASE("impact: a range in new words includes what the bill adds") {
    std::vector<test::MemorySection> const law{{"99-1", "A gate is red."},
                                               {"99-3", "A wall is red."}};
    CHECK(
        impact_of(
            law, {{"99-2", "A door is red."}, {"99-4", "Sections 99-1 to 99-3, inclusive, apply."}})
            .empty());
}

TEST_CASE("impact: a bill that conforms one member of a list and forgets another") {
    std::vector<test::MemorySection> const law{
        {"99-1", gates}, {"99-2", "Lists under subsection (c) or (d) of section 99-1 are free."}};
    CHECK(impact_of(law,
                    {{"99-1", without_fee},
                     {"99-2", "Lists under subsection (b) or (d) of section 99-1 are free."}})
          == "dangling 99-2: 99-1(d) -> 99-1(c)\n");
}

TEST_CASE("impact: lists of offenses, notwithstanding, applies to") {
    std::string const offense =
        "(a) A person who breaks a gate is guilty of breaking. (b) Breaking is "
        "a class A misdemeanor.";
    std::string const heavier =
        "(a) A person who breaks a gate is guilty of breaking. (b) Breaking is "
        "a class D felony.";
    struct Row {
        std::string citing;
        std::string finding;
    };
    std::vector<Row> const rows{
        {"A person convicted of a violation of section 99-1, 99-8 or 99-9 shall register.",
         "list 99-2: 99-1\n"},
        {"Money used in a violation of section 99-1, 99-8 or 99-9 is forfeited.",
         "list 99-2: 99-1\n"},
        {"A violation of section 99-1 is an offense.", ""},
        {"The keeper shall post sections 99-1, 99-8 and 99-9 on the door.", ""},
        {"Notwithstanding the provisions of section 99-1, a keeper may break a gate.",
         "notwithstanding 99-2: 99-1\n"},
        {"The provisions of this section shall not apply to a violation of section 99-1.",
         "applies-to 99-2: 99-1\n"},
        {"The keeper shall apply to the court under section 99-1.", ""},
        {"Notwithstanding subsection (a) of section 99-1, a keeper may break a gate.", ""},
    };
    for (auto const& row : rows) {
        CAPTURE(row.citing);
        CHECK(impact_of({{"99-1", offense}, {"99-2", row.citing}}, {{"99-1", heavier}})
              == row.finding);
    }
    // A section that is no offense, a change of form, and a citation that is conformed.
    std::string const cites = "A person who breaks a gate under subsection (a) of section 99-8 is "
                              "guilty of a class A misdemeanor.";
    std::string const conformed =
        "A person who breaks a gate under subsection (b) of section 99-8 is "
        "guilty of a class A misdemeanor.";
    CHECK(impact_of({{"99-1", cites}, {"99-2", rows[0].citing}}, {{"99-1", conformed}}).empty());
    CHECK(impact_of({{"99-1", gates}, {"99-2", rows[0].citing}}, {{"99-1", gates + " (e) All."}})
              .empty());
    CHECK(impact_of({{"99-1", offense}, {"99-2", rows[0].citing}},
                    {{"99-1",
                      "(a) A person who breaks a gate is guilty of breaking. (b) Breaking is a "
                      "class A misdemeanor"}})
              .empty());
}
