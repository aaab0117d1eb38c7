#include "parser/date_words.hpp"
#include "parser/effective_day.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string const enacted = "<p>Be it enacted by the Senate and House of Representatives in "
                            "General Assembly convened:</p>";

/// Kind and day of the act's first section: "date 2026-10-01 by default".
std::string first_day(std::string const& head,
                      std::string const& opening,
                      std::string const& tail) {
    auto const act = parse_act(head + enacted + "<p>Section 1. " + opening + "</p>" + tail, "act");
    REQUIRE(act.sections.size() == 1);
    auto const day = effective_day(act.sections.front(), act);
    return std::string(day_kind_name(day.kind)) + (day.iso.empty() ? "" : " " + day.iso)
         + (day.words.empty() ? "" : " <" + day.words + ">")
         + (day.by_default ? " by default" : "");
}

} // namespace

TEST_CASE("effective day: the section's date, the table's, else October 1 after the session") {
    std::string const plain = "(NEW) A gate shall be shut.";
    struct Row {
        std::string head;
        std::string opening;
        std::string tail;
        std::string day;
    };
    std::string const table =
        "<p>This act shall take effect as follows and shall amend the following sections:</p>"
        "<table><tr><td>Section 1</td><td>July 1, 2027</td><td>New section</td></tr></table>";
    for (auto const& row : {
             Row{"", "(NEW) (Effective July 1, 2026) Shut it.", "", "date 2026-07-01"},
             Row{"", "(NEW) (Effective from passage) Shut it.", "", "passage"},
             Row{"<p>Public Act No. 26-99</p>",
                 "(NEW) (Effective from passage) Shut it.",
                 "<p>Approved May 26, 2026</p>",
                 "passage 2026-05-26"},
             Row{"",
                 "(NEW) (Effective from the date of approval of a plan by the board) Shut it.",
                 "",
                 "event <from the date of approval of a plan by the board>"},
             Row{"", plain, table, "date 2027-07-01"},
             Row{"<p>Public Act No. 26-99</p>", plain, "", "date 2026-10-01 by default"},
             Row{"<p>Public Act No. 96-185</p>", plain, "", "date 1996-10-01 by default"},
             Row{"<p>Special Act No. 26-9</p>", plain, "", "passage by default"},
             Row{"<p>Raised Bill No. 9657</p><p>January Session, 2025</p>",
                 plain,
                 "",
                 "date 2025-10-01 by default"},
             Row{"<p>Raised Bill No. 9657</p>", plain, "", "unknown by default"},
         }) {
        CAPTURE(row.head);
        CAPTURE(row.opening);
        CHECK(first_day(row.head, row.opening, row.tail) == row.day);
    }
}

TEST_CASE("effective day: order, and what is law on a date") {
    EffectiveDay const passage{DayKind::Passage, "", "", false};
    EffectiveDay const july{DayKind::Date, "2026-07-01", "", false};
    EffectiveDay const october{DayKind::Date, "2026-10-01", "", true};
    EffectiveDay const unknown{DayKind::Unknown, "", "", true};
    EffectiveDay const event{DayKind::Event, "", "from the date of approval", false};
    CHECK(comes_before(passage, july));
    CHECK(comes_before(july, october));
    CHECK_FALSE(comes_before(october, july));
    CHECK(comes_before(october, unknown));
    CHECK(comes_before(unknown, event));
    CHECK_FALSE(comes_before(event, event));
    EffectiveDay const may{DayKind::Passage, "2026-05-26", "", false};
    EffectiveDay const august{DayKind::Passage, "2026-08-05", "", false};
    CHECK(comes_before(passage, may));
    CHECK(comes_before(may, july));
    CHECK(comes_before(july, august));
    CHECK(comes_before(may, august));
    CHECK_FALSE(comes_before(august, may));
    CHECK(comes_before(august, october));
    CHECK(comes_before(august, unknown));

    CHECK(in_force_on(passage, "1900-01-01"));
    CHECK(in_force_on(unknown, "1900-01-01"));
    CHECK_FALSE(in_force_on(event, "2999-01-01"));
    CHECK_FALSE(in_force_on(july, "2026-06-30"));
    CHECK(in_force_on(july, "2026-07-01"));
    CHECK_FALSE(in_force_on({DayKind::Passage, "2026-05-26", "", false}, "2026-05-25"));
}

TEST_CASE("dates: as people type them") {
    struct Row {
        char const* words;
        char const* iso;
    };
    for (auto const& row : {Row{"2026-10-01", "2026-10-01"},
                            Row{"October 1, 2026", "2026-10-01"},
                            Row{" october 1 2026 ", "2026-10-01"},
                            Row{"February 29, 2028", "2028-02-29"},
                            Row{"February 29, 2026", ""},
                            Row{"2026-02-29", ""},
                            Row{"2026-13-01", ""},
                            Row{"2026-00-10", ""},
                            Row{"2026-10-00", ""},
                            Row{"2026-1-1", ""},
                            Row{"10/1/2026", ""},
                            Row{"from October 1, 2026", ""},
                            Row{"October 1, 2026 1", ""},
                            Row{"from passage", ""},
                            Row{"October", ""},
                            Row{"", ""}}) {
        CAPTURE(row.words);
        CHECK(read_date(row.words) == row.iso);
    }
}
