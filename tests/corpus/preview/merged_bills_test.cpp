#include "tests/corpus/preview/combined_bills.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace nutmeg;
using namespace nutmeg::test;

TEST_CASE("merged bills: edits of one section that do not overlap are merged, in either order") {
    Law const law;
    for (bool const is_swapped : {false, true}) {
        std::vector<AmendmentFile> bills{act("26-1", {{of_a, a_ten}}),
                                         act("26-2", {{of_a, a_june}})};
        if (is_swapped)
            std::swap(bills[0], bills[1]);
        auto const report = law.preview(bills);
        CHECK(findings(report) == "(combined)");
        REQUIRE(report.bills.size() == 2);
        for (auto const& bill : report.bills) {
            CHECK(bill.entries.at(0).applied.base == Base::Match);
            CHECK(bill.words_accounted == bill.words_of_bill);
        }
        CHECK(text_of(report, "99-1")
              == "(a) Each keeper shall pay fifty dollars on the first day of June.\n"
                 "(b) No gate shall be open after sunset.\n(c) A keeper may hold a key.");
    }
}

TEST_CASE("merged bills: malformed statutes are reported for one of the bills") {
    TemporaryPages pages;
    pages.add("a.htm", {{"Sec. 99-1. Gates.", {"The gate is open."}}});
    pages.add(
        "b.htm",
        {{"Sec. 98-1. Keys.", {"The key is iron."}}, {"Sec 98=2 Locks", {"A lock is iron."}}});
    std::vector<AmendmentFile> bills{
        act("26-1", {{"Section 99-1", "The gate is [open] <u>shut</u>."}}),
        act("26-2", {{"Section 98-1", "The key is [iron] <u>steel</u>."}})};
    for (bool const is_swapped : {false, true}) {
        if (is_swapped)
            std::swap(bills[0], bills[1]);
        Statutes statutes({pages.path()});
        CHECK(findings(preview(bills, statutes)) == "(heading)");
    }
}

TEST_CASE("merged bills: a bill replaces the words that it marks, not equal words elsewhere") {
    TemporaryPages pages;
    pages.add("law.htm",
              {{"Sec. 99-7. Fees.",
                {"(a) The fee for a gate is ten dollars, the fee for a door is ten dollars and the "
                 "fee for a lock is ten dollars. The keeper shall pay the fee. The keeper shall "
                 "pay the fee.",
                 "(b) The keeper shall keep a list of each fee."}}});
    Statutes statutes({pages.path()});
    struct Row {
        std::string first;
        std::string second;
        std::string text;
        std::string findings;
    };
    std::string const end = "\n(b) The keeper shall keep a list of each such fee.";
    std::string const fees = "(a) The fee for a gate is ten dollars, the fee for a door is ten "
                             "dollars and the fee for a lock is ten dollars. ";
    std::string const pays = "The keeper shall pay the fee. ";
    for (auto const& row : {
             // One bill deletes the first of two equal sentences; the other changes the second.
             Row{fees + "[The keeper shall pay the fee.] The keeper shall pay the fee.",
                 fees + pays + "The keeper [shall] <u>may</u> pay the fee.",
                 fees + "The keeper may pay the fee." + end,
                 "(combined)"},
             // The other changes the first, so both versions are reported.
             Row{fees + "[The keeper shall pay the fee.] The keeper shall pay the fee.",
                 fees + "The keeper [shall] <u>may</u> pay the fee. The keeper shall pay the fee.",
                 fees + "The keeper shall pay the fee." + end,
                 "conflict"},
             // One deletes the second. A comparison of the texts would mistake it for the first.
             Row{fees + pays + "[The keeper shall pay the fee.]",
                 fees + pays + "The keeper [shall] <u>may</u> pay the fee.",
                 fees + "The keeper shall pay the fee." + end,
                 "conflict"},
             Row{fees + pays + "[The keeper shall pay the fee.]",
                 fees + "The keeper [shall] <u>may</u> pay the fee. The keeper shall pay the fee.",
                 fees + "The keeper may pay the fee." + end,
                 "(combined)"},
             // The same with an item of a list and words that are repeated.
             Row{"(a) The fee for a gate is ten dollars, [the fee for a door is ten dollars and] "
                 "the "
                 "fee for a lock is ten dollars. "
                     + pays + "The keeper shall pay the fee.",
                 "(a) The fee for a gate is ten dollars, the fee for a door is ten dollars and the "
                 "fee for a lock is [ten] <u>nine</u> dollars. "
                     + pays + "The keeper shall pay the fee.",
                 "(a) The fee for a gate is ten dollars, the fee for a lock is nine dollars. "
                     + pays + "The keeper shall pay the fee." + end,
                 "(combined)"},
             // One inserts an equal sentence first; the other changes the original one.
             Row{fees + "<u>The keeper shall pay the fee.</u> " + pays
                     + "The keeper shall pay the fee.",
                 fees + "The keeper [shall] <u>may</u> pay the fee. The keeper shall pay the fee.",
                 fees + pays + "The keeper may pay the fee. The keeper shall pay the fee." + end,
                 "(combined)"},
         }) {
        CAPTURE(row.second);
        std::string const of = "Subsection (a) of section 99-7";
        for (bool const is_swapped : {false, true}) {
            std::vector<AmendmentFile> bills{
                act("26-1",
                    {{of, row.first},
                     {"Subsection (b) of section 99-7",
                      "(b) The keeper shall keep a list of each <u>such</u> fee."}}),
                act("26-2", {{of, row.second}})};
            if (is_swapped)
                std::swap(bills[0], bills[1]);
            auto const report = nutmeg::preview(bills, statutes);
            if (row.findings == "conflict") {
                CHECK(findings(report).find("section 99-7(a): in place of") == 0);
                continue;
            }
            CHECK(findings(report) == row.findings);
            CHECK(text_of(report, "99-7") == row.text);
        }
    }
}

TEST_CASE(
    "merged bills: a bill drafted on the result of an earlier one is checked against that result") {
    Law const law;
    auto const first = act("26-1", {{of_a, a_ten}});
    // It restates the words of the first and says so, and also amends another subsection.
    auto const second =
        act("26-2",
            {{"Subsection (b) of section 99-1",
              "(b) No gate shall be open after [sunset] <u>noon</u>."},
             {of_a
                  + " of the general statutes, as amended by section 1 of public act 26-1, is "
                    "repealed and the following is substituted in lieu thereof (Effective October "
                    "1, 2026):",
              "(a) Each keeper shall pay [fifty] <u>ninety</u> dollars on the first day of May."}});
    auto const report = law.preview({first, second});
    CHECK(findings(report) == "(built-on)");
    auto const& entry = report.bills[1].entries.at(1);
    CHECK(entry.applied.base == Base::Match);
    CHECK(entry.based_on == std::vector<std::size_t>{0});
    CHECK(text_of(report, "99-1").find("pay ninety dollars") != std::string::npos);
    CHECK(text_of(report, "99-1").find("after noon") != std::string::npos);

    // Alone it does not match, and the reason is reported.
    CHECK(findings(law.preview({second})) == "(base-mismatch)\n(as-amended-by)");

    // A third bill, which restates the law in force, conflicts with both authors.
    auto const third = law.preview({first, second, act("26-3", {{of_a, a_sixty}})});
    CHECK(findings(third)
          == "(built-on)\n"
             "section 99-1(a): in place of \"ten\": \"ninety\" by section 1 of Public Act No. 26-1 "
             "and section 2 of Public Act No. 26-2, \"sixty\" by section 1 of Public Act No. 26-3; "
             "the combined text follows section 1 of Public Act No. 26-1 and section 2 of Public "
             "Act No. 26-2");
}

TEST_CASE("merged bills: instructions are merged with bills") {
    Law const law;
    auto const text = read_amendment("In 99-1(a), strike \"May\" and insert \"June\" in lieu "
                                     "thereof.\nIn 99-2, strike \"iron\" and insert \"steel\" in "
                                     "lieu thereof.\n",
                                     "list.txt");
    auto const report = law.preview({act("26-1", {{of_a, a_ten}}), text});
    CHECK(findings(report) == "(combined)\n(compared)");
    CHECK(text_of(report, "99-1")
              .starts_with("(a) Each keeper shall pay fifty dollars on the first day of June."));
    CHECK(text_of(report, "99-2") == "none");

    // An instruction can find words that only the earlier bill inserts.
    auto const on_earlier = read_amendment(
        "In 99-1(a), strike \"fifty\" and insert \"forty\" in lieu thereof.\n", "list.txt");
    auto const built = law.preview({act("26-1", {{of_a, a_ten}}), on_earlier});
    CHECK(findings(built) == "(built-on)");
    CHECK(text_of(built, "99-1").starts_with("(a) Each keeper shall pay forty dollars"));
}

TEST_CASE("merged bills: adjacent changes, and a citation of a provision that another bill "
          "redesignates") {
    Law const law;
    auto const adjacent = law.preview(
        {act("26-1", {{of_a, a_ten}}),
         act("26-2",
             {{of_a,
               "(a) Each keeper shall pay ten [dollars] <u>cents</u> on the first day of "
               "May."}})});
    CHECK(findings(adjacent) == "(adjoining)");
    CHECK(text_of(adjacent, "99-1").starts_with("(a) Each keeper shall pay fifty cents on"));

    auto const cites = law.preview(
        {act("26-1",
             {{"Subsections (b) and (c) of section 99-1 of the general statutes are repealed and "
               "the following is substituted in lieu thereof (Effective October 1, 2026):",
               "<u>(b) A gate is a door.</u></p><p>[(b)] <u>(c)</u> No gate shall be open after "
               "sunset.</p><p>[(c)] <u>(d)</u> A keeper may hold a key."}}),
         act("26-2",
             {{"Section 99-2",
               "A key <u>for a gate described in subsection (b) of section 99-1</u> shall be made "
               "of iron."}})});
    CHECK(findings(cites) == "(cites-redesignated)");
}

TEST_CASE("merged bills: random edits of two bills all apply, and overlaps are reported") {
    // All words are different, so that the expected text is unambiguous.
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        std::vector<std::string> words;
        for (int i = 0; i < 60; ++i)
            words.push_back("word" + std::string(1, static_cast<char>('a' + i % 26))
                            + std::string(1, static_cast<char>('a' + i / 26)));
        auto const joined = [&](auto const& form) {
            std::string all = "The ";
            for (std::size_t i = 0; i < words.size(); ++i)
                all += (i == 0 ? "" : " ") + form(i);
            return all + ".";
        };
        // The bills change alternate positions, which are at least three words apart.
        std::vector<std::size_t> positions;
        for (std::size_t at = random() % 3; at < words.size(); at += 3 + random() % 4)
            positions.push_back(at);
        bool const overlapping = round % 4 == 3;
        auto const changes = [&](std::size_t bill, std::size_t i) {
            auto const found = std::find(positions.begin(), positions.end(), i);
            if (found == positions.end())
                return false;
            auto const index = static_cast<std::size_t>(found - positions.begin());
            return index % 2 == bill || (overlapping && index == 0);
        };
        auto const page = [&](std::size_t bill) {
            return joined([&](std::size_t i) {
                return changes(bill, i)
                         ? "[" + words[i] + "] <u>new" + std::to_string(bill) + words[i] + "</u>"
                         : words[i];
            });
        };
        TemporaryPages pages;
        pages.add("law.htm", {{"Sec. 99-9. Words.", {joined([&](auto i) { return words[i]; })}}});
        std::vector<AmendmentFile> bills{act("26-1", {{"Section 99-9", page(0)}}),
                                         act("26-2", {{"Section 99-9", page(1)}})};
        for (bool const is_swapped : {false, true}) {
            if (is_swapped)
                std::swap(bills[0], bills[1]);
            Statutes statutes({pages.path()});
            auto const report = preview(bills, statutes);
            std::size_t const first = is_swapped ? 1 : 0;
            CHECK(text_of(report, "99-9") == joined([&](std::size_t i) {
                      auto const by = changes(first, i)     ? first
                                    : changes(1 - first, i) ? 1 - first
                                                            : 2;
                      return by == 2 ? words[i] : "new" + std::to_string(by) + words[i];
                  }));
            REQUIRE(report.sections.size() == 1);
            CHECK(report.sections[0].conflicts.size() == (overlapping ? 1U : 0U));
        }
    }
}
