#include "cli/report/conflict_wording.hpp"
#include "tests/corpus/preview/combined_bills.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;

TEST_CASE("versions by date: one text per date") {
    Law const law;
    auto const bill =
        act("26-1",
            {{of_a, a_june, "January 1, 2027"},
             {"Subsection (b) of section 99-1",
              "(b) No gate shall be open after [sunset] <u>noon</u>.",
              "from passage"},
             {"Section 99-2", "A key shall be made of [iron] <u>steel</u>.", "July 1, 2026"}});
    auto const report = law.preview({bill});
    CHECK(findings(report) == "");
    std::string days;
    for (auto const& day : report.days)
        days += day_phrase(day) + "; ";
    CHECK(days == "from passage; July 1, 2026; January 1, 2027; ");
    REQUIRE(report.by_date.size() == 1);
    CHECK(report.by_date[0].number == "99-1");
    REQUIRE(report.by_date[0].versions.size() == 2);
    auto const& first = report.by_date[0].versions[0];
    auto const& second = report.by_date[0].versions[1];
    CHECK(first.day.kind == DayKind::Passage);
    CHECK(first.comparison.new_section->text
          == "(a) Each keeper shall pay ten dollars on the first day of May.\n"
             "(b) No gate shall be open after noon.\n(c) A keeper may hold a key.");
    CHECK(second.day.iso == "2027-01-01");
    CHECK(second.comparison.old_section->text == first.comparison.new_section->text);
    CHECK(second.comparison.new_section->text
          == "(a) Each keeper shall pay ten dollars on the first day of June.\n"
             "(b) No gate shall be open after noon.\n(c) A keeper may hold a key.");
}

TEST_CASE("versions by date: sections of one bill that restate the same law for two dates") {
    Law const law;
    // The later section takes effect first, so it restates the law without the earlier one.
    auto const bill =
        act("26-1", {{of_a, a_june, "January 1, 2027"}, {of_a, a_ten, "July 1, 2026"}});
    auto const report = law.preview({bill});
    CHECK(findings(report) == "(combined)");
    REQUIRE(report.by_date.size() == 1);
    CHECK(report.by_date[0].versions.at(0).comparison.new_section->text.starts_with(
        "(a) Each keeper shall pay fifty dollars on the first day of May."));
    CHECK(report.by_date[0].versions.at(1).comparison.new_section->text.starts_with(
        "(a) Each keeper shall pay fifty dollars on the first day of June."));

    auto const conflict = law.preview(
        {act("26-1", {{of_a, a_sixty, "January 1, 2027"}, {of_a, a_ten, "July 1, 2026"}})});
    CHECK(findings(conflict).starts_with(
        "section 99-1(a): in place of \"ten\": \"sixty\" by section 1 of Public "
        "Act No. 26-1, "
        "\"fifty\" by section 2 of Public Act No. 26-1;"));
}

TEST_CASE("versions by date: a section restates the law of its effective day, not later changes") {
    Law const law;
    std::string const of_c = "Subsection (c) of section 99-1";
    struct Row {
        std::vector<Part> parts;
        std::string findings;
        std::string first;
        std::string second;
    };
    auto const text = [](std::string const& dollars, std::string const& key) {
        return "(a) Each keeper shall pay " + dollars
             + " dollars on the first day of May.\n(b) No gate shall be open after sunset.\n(c) "
             + key + ".";
    };
    for (auto const& row : {
             // The third restates the second, which is law by then, and not the first.
             Row{{{of_c, "(c) A keeper may hold a [key] <u>lamp</u>.", "January 1, 2027"},
                  {of_a, a_ten, "July 1, 2026"},
                  {of_c, "(c) [A] <u>Each</u> keeper may hold a key.", "July 1, 2026"}},
                 "(combined)",
                 text("fifty", "Each keeper may hold a key"),
                 text("fifty", "Each keeper may hold a lamp")},
             // The third also changes words that the second inserts.
             Row{{{of_c, "(c) A keeper may hold a [key] <u>lamp</u>.", "January 1, 2027"},
                  {of_a, a_ten, "July 1, 2026"},
                  {"Section 99-1",
                   "(a) Each keeper shall pay [fifty] <u>ninety</u> dollars on the first day of "
                   "May.</p><p>(b) No gate shall be open after sunset.</p><p>(c) A keeper may hold "
                   "a key.",
                   "July 1, 2026"}},
                 "(amended-before)",
                 text("ninety", "A keeper may hold a key"),
                 text("ninety", "A keeper may hold a lamp")},
             // The second and the third both change a word that the first inserts.
             Row{{{of_a, a_ten, "July 1, 2026"},
                  {of_a,
                   "(a) Each keeper shall pay [fifty] <u>sixty</u> dollars on the first day of "
                   "May.",
                   "January 1, 2027"},
                  {of_a,
                   "(a) Each keeper shall pay [fifty] <u>ninety</u> dollars on the first day of "
                   "May.",
                   "July 1, 2026"}},
                 "(amended-before)\nsection 99-1(a): in place of \"ten\": \"sixty\" by sections 1 "
                 "and 2 of Public "
                 "Act "
                 "No. 26-1, \"ninety\" by sections 1 and 3 of Public Act No. 26-1; the combined "
                 "text follows sections 1 and 2 of Public Act No. 26-1",
                 text("ninety", "A keeper may hold a key"),
                 text("sixty", "A keeper may hold a key")},
         }) {
        CAPTURE(row.second);
        auto const report = law.preview({act("26-1", row.parts)});
        CHECK(findings(report) == row.findings);
        REQUIRE(report.by_date.size() == 1);
        REQUIRE(report.by_date[0].versions.size() == 2);
        CHECK(report.by_date[0].versions[0].comparison.new_section->text == row.first);
        CHECK(report.by_date[0].versions[1].comparison.new_section->text == row.second);
    }
}

TEST_CASE("versions by date: unverified amendments are named with the texts that include them") {
    Law const law;
    std::string const wrong =
        "(a) Each keeper shall pay [twelve] <u>fifty</u> dollars on the first "
        "day of May.";
    auto const dated = law.preview({act("26-1",
                                        {{of_a, wrong, "July 1, 2026"},
                                         {"Subsection (b) of section 99-1",
                                          "(b) No gate shall be open after [sunset] <u>noon</u>.",
                                          "January 1, 2027"}})});
    std::vector<std::string> const first{"section 1 of Public Act No. 26-1"};
    REQUIRE(dated.by_date.size() == 1);
    auto const& versions = dated.by_date[0].versions;
    CHECK(author_names(versions.at(0).unverified, dated) == first);
    CHECK(author_names(versions.at(1).unverified, dated) == first);

    auto const report =
        law.preview({act("26-1", {{of_a, wrong}}),
                     act("26-2",
                         {{"Subsection (b) of section 99-1",
                           "(b) No gate shall be open after [sunset] <u>noon</u>."}})});
    REQUIRE(report.sections.size() == 1);
    CHECK(author_names(report.sections[0].unverified, report) == first);
    CHECK(law.preview({act("26-1", {{of_a, a_ten}}), act("26-2", {{of_a, a_june}})})
              .sections.at(0)
              .unverified.empty());
}

TEST_CASE("versions by date: approved acts are in the order of their days") {
    Law const law;
    auto const approved = [](std::string const& number, Part const& part, std::string const& day) {
        auto file = act(number, {part});
        auto dated = *file.act;
        dated.approved = day;
        file.act = std::make_shared<Act const>(std::move(dated));
        return file;
    };
    auto const report =
        law.preview({approved("26-1", {of_a, a_ten, "from passage"}, "2026-11-20"),
                     approved("26-2",
                              {"Subsection (b) of section 99-1",
                               "(b) No gate shall be open after [sunset] <u>noon</u>.",
                               "from passage"},
                              "2026-05-01"),
                     approved("26-3",
                              {"Subsection (c) of section 99-1",
                               "(c) A keeper may hold a [key] <u>lamp</u>.",
                               "July 1, 2026"},
                              "2026-05-03")});
    REQUIRE(report.by_date.size() == 1);
    std::string days;
    for (auto const& text : report.by_date[0].versions)
        days += text.day.iso + "; ";
    CHECK(days == "2026-05-01; 2026-07-01; 2026-11-20; ");
    auto const& second = report.by_date[0].versions.at(1).comparison.new_section->text;
    CHECK(second.find("ten dollars") != std::string::npos);
    CHECK(second.find("lamp") != std::string::npos);
}

TEST_CASE("versions by date: two effective dates in a list of instructions are reported") {
    Law const law;
    auto const list = [](std::string const& second) {
        return read_amendment("In 99-1(a), strike \"ten\" and insert \"fifty\" in lieu thereof.\n"
                              "Change the effective date to July 1, 2026.\n"
                              "Change the effective date to "
                                  + second + ".\n",
                              "list.txt");
    };
    CHECK(findings(law.preview({list("July 1, 2026")})) == "");
    auto const report = law.preview({list("January 1, 2027")});
    CHECK(findings(report) == "(two-dates)");
    auto const& found = report.bills[0].diagnostics.front();
    CHECK(found.severity == Severity::Problem);
    CHECK(found.message.find("July 1, 2026") != std::string::npos);
    CHECK(found.message.find("January 1, 2027") != std::string::npos);
}

TEST_CASE("versions by date: a section drafted on a later version is reported") {
    Law const law;
    auto const bill = act("26-1",
                          {{of_a, a_ten, "January 1, 2027"},
                           {of_a,
                            "(a) Each keeper shall pay [fifty] <u>ninety</u> dollars on the first "
                            "day of May.",
                            "July 1, 2026"}});
    CHECK(findings(law.preview({bill})) == "(date-order)");
}

TEST_CASE("versions by date: on a date, only what is in effect applies, to the law of that date") {
    Law const law;
    auto const bill = act("26-1",
                          {{of_a, a_june, "January 1, 2027"},
                           {"Subsection (b) of section 99-1",
                            "(b) No gate shall be open after [sunset] <u>noon</u>.",
                            "from passage"},
                           {"Section 99-2",
                            "A key shall be made of [iron] <u>steel</u>.",
                            "from the date of approval of a design by the board"},
                           {"Section 99-3", "Each lock shall have [two] <u>four</u> keys."}});
    auto const text = [&](std::string_view on, std::size_t entry) {
        return law.preview({bill}, on).bills.at(0).entries.at(entry).applied.new_text;
    };
    CHECK(text("2026-08-01", 0).find("day of May") != std::string::npos);
    CHECK(text("2027-01-01", 0).find("day of June") != std::string::npos);
    CHECK(text("2026-08-01", 1).find("after noon") != std::string::npos);
    CHECK(text("2099-01-01", 2) == "A key shall be made of iron.");
    CHECK(text("2026-08-01", 3) == "Each lock shall have two keys.");
    CHECK(text("2026-10-01", 3) == "Each lock shall have four keys.");
    // The bill did not amend the later version, which takes effect then.
    CHECK(text("2027-07-01", 3) == "Each lock shall have three keys.");

    auto const early = law.preview({bill}, "2026-08-01");
    CHECK(findings(early) == "(not-yet)\n(not-yet)\n(not-yet)\n(undated)");
    CHECK(early.bills[0].entries[0].not_yet_effective);
    CHECK(early.bills[0].words_accounted == early.bills[0].words_of_bill);
    CHECK(early.bills[0].words_not_yet_effective > 0);
    CHECK(early.by_date.empty());
    CHECK(findings(law.preview({bill}, "2027-07-01")) == "(not-yet)\n(overtaken)\n(undated)");
}
