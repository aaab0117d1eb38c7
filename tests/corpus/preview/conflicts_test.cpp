#include "cli/report/conflict_wording.hpp"
#include "tests/corpus/preview/combined_bills.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;

TEST_CASE("conflicts: incompatible changes of two bills are a conflict, with both versions") {
    Law const law;
    std::string const add = "Section 99-1 of the general statutes is amended by adding subsection "
                            "(d) as follows (Effective October 1, 2026):";
    struct Row {
        std::vector<Part> first;
        std::vector<Part> second;
        std::string findings;
        std::string text;
    };
    std::string const b_c =
        "\n(b) No gate shall be open after sunset.\n(c) A keeper may hold a key.";
    std::string const may = "(a) Each keeper shall pay ten dollars on the first day of May.";
    for (auto const& row : {
             // The same words.
             Row{{{of_a, a_ten}},
                 {{of_a, a_sixty}},
                 "section 99-1(a): in place of \"ten\": \"fifty\" by section 1 of Public Act No. "
                 "26-1, \"sixty\" by section 1 of Public Act No. 26-2; the combined text follows "
                 "section 1 of Public Act No. 26-1",
                 "(a) Each keeper shall pay fifty dollars on the first day of May." + b_c},
             // Both make the same edit.
             Row{{{of_a, a_ten}},
                 {{of_a, a_ten}},
                 "",
                 "(a) Each keeper shall pay fifty dollars on the first day of May." + b_c},
             // Both add a subsection (d).
             Row{{{add, "(NEW) (d) A gate is a door."}},
                 {{add, "(NEW) (d) A gate is no door."}},
                 "section 99-1(c): after \"(c) A keeper may hold a key.\": \"(d) A gate is a "
                 "door.\" "
                 "by section 1 of Public Act No. 26-1, \"(d) A gate is no door.\" by section 1 of "
                 "Public Act No. 26-2; the combined text follows section 1 of Public Act No. 26-1",
                 may + b_c + "\n(d) A gate is a door."},
             // One repeals what the other amends.
             Row{{{"Section 99-1 of the general statutes is repealed. (Effective October 1, 2026)",
                   ""}},
                 {{of_a, a_ten}},
                 "section 99-1: repealed by section 1 of Public Act No. 26-1, amended by section 1 "
                 "of Public Act No. 26-2; the combined text follows section 1 of Public Act No. "
                 "26-1",
                 ""},
             // One deletes a subsection and redesignates the next; the other amends the deleted
             // one.
             Row{{{"Section 99-1",
                   may
                       + "</p><p>[(b) No gate shall be open after sunset.]</p><p>[(c)] <u>(b)</u> "
                         "A "
                         "keeper may hold a key."}},
                 {{"Subsection (b) of section 99-1",
                   "(b) No gate shall be open after [sunset] "
                   "<u>noon</u>."}},
                 "section 99-1(b): in place of \"(b) No gate shall be open after sunset. (c)\": "
                 "\"(b)\" by section 1 of Public Act No. 26-1, \"(b) No gate shall be open after "
                 "noon. (c)\" by section 1 of Public Act No. 26-2; the combined text follows "
                 "section 1 of Public Act No. 26-1",
                 may + "\n(b) A keeper may hold a key."},
         }) {
        CAPTURE(row.findings);
        auto const report = law.preview({act("26-1", row.first), act("26-2", row.second)});
        CHECK(findings(report) == row.findings);
        CHECK(text_of(report, "99-1") == row.text);
        for (auto const& found : combined_diagnostics(report)) {
            CHECK(found.file == "26-2.htm");
            CHECK(found.line == report.bills[1].entries.at(0).amendment->line);
            CHECK(found.line > 0);
        }
    }
}

TEST_CASE("conflicts: designators that two bills assign differently, repeat or skip") {
    Law const law;
    std::string const a = "(a) Each keeper shall pay ten dollars on the first day of May.</p><p>";
    std::string const b = "(b) No gate shall be open after sunset.</p><p>";
    std::string const new_b = a
                            + "<u>(b) A gate is a door.</u></p><p>[(b)] <u>(c)</u> No gate "
                              "shall be open after sunset.</p><p>[(c)] <u>(d)</u> A keeper may "
                              "hold a key.";
    std::string const new_c = a + b
                            + "<u>(c) A key is iron.</u></p><p>[(c)] <u>(d)</u> A keeper "
                              "may hold a key.";
    std::string const no_b = a
                           + "[(b) No gate shall be open after sunset.]</p><p>[(c)] "
                             "<u>(b)</u> A keeper may hold a key.";
    std::string const new_d = a + b
                            + "(c) A keeper may hold a key.</p><p><u>(d) No key shall be "
                              "lent.</u>";
    struct Row {
        std::string first;
        std::string second;
        std::string path;
        std::string message;
    };
    for (auto const& row : {
             // Only a provision that both redesignate, differently, is a conflict.
             Row{no_b, new_c, "(c)", "((c) becomes (b)), Public Act No. 26-2 ((c) becomes (d))"},
             Row{new_b, new_d, "(d)", "together assign it twice; both are in the combined text"},
             Row{no_b, new_d, "", "together leave a gap in its designators"},
             // The combined text is checked even if there are other conflicts.
             Row{a + "<u>(e) A door is iron.</u></p><p>" + no_b.substr(a.size()),
                 a + b
                     + "[(c)] <u>(d)</u> A keeper may hold a key.</p><p><u>(e) No key shall be "
                       "lent.</u>",
                 "(e)",
                 "together assign it twice"},
         }) {
        CAPTURE(row.message);
        auto const report = law.preview({act("26-1", {{"Section 99-1", row.first}}),
                                         act("26-2", {{"Section 99-1", row.second}})});
        REQUIRE(report.sections.size() == 1);
        auto const& conflicts = report.sections.front().conflicts;
        CHECK(std::any_of(conflicts.begin(), conflicts.end(), [&](Conflict const& one) {
            return one.kind != Conflict::Kind::Words && one.path == row.path
                && conflict_message(one, report).find(row.message) != std::string::npos;
        }));
    }
}

TEST_CASE("conflicts: bills that assign the same new designators do not conflict over them") {
    Law const law;
    auto const with = [](std::string const& words) {
        return Part{"Section 99-1",
                    "(a) Each keeper shall pay ten dollars on the first day of May.</p><p>"
                    "<u>(b) A gate is a door.</u></p><p>[(b)] <u>(c)</u> No gate shall be open "
                    "after sunset.</p><p>[(c)] <u>(d)</u> A keeper may hold a "
                        + words};
    };
    auto const report = law.preview({act("26-1", {with("key.</p><p><u>(e) A lock is iron.</u>")}),
                                     act("26-2", {with("[key] <u>lamp</u>.")})});
    CHECK(findings(report) == "(combined)");
}

TEST_CASE("conflicts: a third bill conflicts with each of two that conflict, in any order") {
    Law const law;
    auto const changed = [](std::string const& words) {
        return Part{of_a, "(a) Each keeper shall pay " + words};
    };
    auto const of_may = std::string(" on the first day of May.");
    // The second bill changes words of both others, which do not overlap.
    std::vector<std::pair<std::string, Part>> bills{
        {"26-1", changed("[ten] <u>fifty</u> dollars" + of_may)},
        {"26-2", changed("[ten dollars on the first day] <u>cents at the end</u> of May.")},
        {"26-3", changed("ten dollars on the [first] <u>last</u> day of May.")}};
    auto const between = [&](std::vector<std::size_t> const& order) {
        std::vector<AmendmentFile> files;
        for (auto const index : order)
            files.push_back(act(bills[index].first, {bills[index].second}));
        std::string all;
        auto const report = law.preview(files);
        REQUIRE(report.sections.size() == 1);
        for (auto const& conflict : report.sections[0].conflicts) {
            auto const number_of = [&](ConflictSide const& side) {
                auto const name = side_name(side, report);
                return name.substr(name.size() - 4);
            };
            all += number_of(conflict.earlier) + "/" + number_of(conflict.later)
                 + " the combined text follows " + winner_phrase(conflict, report) + "\n";
        }
        return all;
    };
    std::string const follows = "the combined text follows section 1 of Public Act No. ";
    CHECK(between({0, 1, 2}) == "26-1/26-2 " + follows + "26-1\n26-2/26-3 " + follows + "26-3\n");
    CHECK(between({0, 2, 1})
          == "26-3/26-2 " + follows + "26-1 and section 1 of Public Act No. 26-3\n");
    CHECK(between({1, 0, 2}) == "26-2/26-1 " + follows + "26-2\n26-2/26-3 " + follows + "26-2\n");

    // All three change one word.
    bills[1].second = changed("[ten] <u>sixty</u> dollars" + of_may);
    bills[2].second = changed("[ten] <u>seventy</u> dollars" + of_may);
    CHECK(between({0, 1, 2})
          == "26-1/26-2 " + follows + "26-1\n26-1/26-3 " + follows
                 + "26-1\n26-2/26-3 the combined text follows neither\n");
}
