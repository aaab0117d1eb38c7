#include "parser/bills/effective_date_rules.hpp"
#include "parser/bills/section_labels.hpp"
#include "parser/text/dates.hpp"

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
    auto const act = read_act(head + enacted + "<p>Section 1. " + opening + "</p>" + tail, "act");
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
             // October 1 follows a special session, in the next year if that day has passed.
             Row{"<p>Public Act No. 25-99, November Special Session</p>",
                 plain,
                 "",
                 "date 2026-10-01 by default"},
             Row{"<p>Public Act No. 25-99, October Special Session</p>",
                 plain,
                 "",
                 "date 2026-10-01 by default"},
             Row{"<p>Public Act No. 25-99, September Special Session</p>",
                 plain,
                 "",
                 "date 2025-10-01 by default"},
             Row{"<p>House Bill No. 9901</p><p>June 12 Special Session, Public Act No. 12-99</p>",
                 plain,
                 "",
                 "date 2012-10-01 by default"},
             Row{"<p>Bill No. 9901</p><p>November Special Session, 2025</p>",
                 plain,
                 "",
                 "date 2026-10-01 by default"},
             Row{"<p>Bill No. 9901</p><p>December 2025 Special Session</p>",
                 plain,
                 "",
                 "date 2026-10-01 by default"},
             Row{"<p>Public Act No. 25-99, Special Session</p>", plain, "", "unknown by default"},
             Row{"<p>November Special Session, Special Act No. 25-9</p>",
                 plain,
                 "",
                 "passage by default"},
             Row{"<p>Public Act No. 26-99</p><p>AN ACT CONCERNING THE NOVEMBER SPECIAL "
                 "SESSION.</p>",
                 plain,
                 "",
                 "date 2026-10-01 by default"},
             // No event, and no date.
             Row{"", "(NEW) (Effective April 31, 2026) Shut it.", "", "unknown"},
             Row{"", "(NEW) (Effective February 29, 2026) Shut it.", "", "unknown"},
             Row{"", "(NEW) (Effective February 29, 2028) Shut it.", "", "date 2028-02-29"},
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

TEST_CASE("effective day: a row of the table can list several sections") {
    auto const enacted_act = [](std::string const& rows) {
        std::string page = "<p>Public Act No. 26-99</p>" + enacted;
        for (auto const* label : {"Section 1", "Sec. 2", "Sec. 3", "Sec. 4", "Sec. 5", "Sec. 6"})
            page += std::string("<p>") + label + ". (NEW) A gate shall be shut.</p>";
        return read_act(page
                            + "<p>This act shall take effect as follows and shall amend the "
                              "following sections:</p><table>"
                            + rows + "</table>",
                        "act");
    };
    auto const days = [](Act const& act) {
        std::string all;
        for (auto const& section : act.sections) {
            auto const day = effective_day(section, act);
            all += (all.empty() ? "" : " ") + (day.by_default ? "-" : day.iso.substr(5, 2));
        }
        return all;
    };
    auto const codes = [](Act const& act) {
        std::string all;
        for (auto const& found : act.diagnostics)
            all += (all.empty() ? "" : " ") + std::string(code_name(found.code));
        return all;
    };
    auto const row = [](std::string const& label, std::string const& date) {
        return "<tr><td>" + label + "</td><td><i>" + date + "</i></td><td>New section</td></tr>";
    };
    auto const all = enacted_act(row("Sections 1 and 2", "July 1, 2026")
                                 + row("Secs. 3 to 5, inclusive", "August 1, 2026")
                                 + row("Sec. 6", "January 1, 2027"));
    CHECK(days(all) == "07 07 08 08 08 01");
    CHECK(codes(all) == "");
    auto const lists = enacted_act(row("Sections 1, 3 and 6", "July 1, 2026")
                                   + row("Secs. 2, 4 to 5", "May 1, 2026"));
    CHECK(days(lists) == "07 05 07 05 05 07");
    CHECK(codes(lists) == "");
    // A section that no row lists gets the statutory default, and that is reported.
    auto const some = enacted_act(row("Sections 1 through 4", "July 1, 2026")
                                  + row("Section five", "July 1, 2026"));
    CHECK(days(some) == "07 07 07 07 - -");
    CHECK(codes(some) == "no-effective-row no-effective-row");
    CHECK(codes(enacted_act(row("All sections", "July 1, 2026")))
          == "no-effective-row no-effective-row no-effective-row no-effective-row "
             "no-effective-row no-effective-row");
    auto const none = enacted_act(row("Secs. 1 to 6", "June 31, 2026"));
    CHECK(effective_day(none.sections[0], none).kind == DayKind::Unknown);
    // A row is reported once, whatever the number of its sections.
    CHECK(codes(none) == "no-such-date");
    CHECK(none.diagnostics.front().severity == Severity::Problem);
}

TEST_CASE("effective day: lists of sections") {
    struct Row {
        char const* words;
        std::size_t end;
        char const* in;
        char const* out;
    };
    for (auto const& row : {Row{"Section 1", 9, "1", "2"},
                            Row{"Sec. 12.", 8, "12", "1"},
                            Row{"Sections 1 and 2 July 1, 2026", 16, "2", "3"},
                            Row{"Secs. 3 to 5, inclusive, and 7 | from passage", 30, "4", "6"},
                            Row{"SECS. 3 through 5", 17, "5", "2"},
                            Row{"Secs. 2-5 and 8", 15, "4", "6"},
                            Row{"Secs. 2\u20135", 11, "5", "1"},
                            Row{"Sections 2-5", 0, "", "3"},
                            Row{"Sec. 2-5", 0, "", "3"},
                            Row{"Section 53a-83", 0, "", "53"},
                            Row{"Sections 1 and 53a-83", 0, "", "1"},
                            Row{"Section 99999999999", 0, "", "1"},
                            Row{"Sections", 0, "", "1"},
                            Row{"New section", 0, "", "1"}}) {
        CAPTURE(row.words);
        auto const list = section_list(row.words);
        CHECK(list.end == row.end);
        CHECK((*row.in == '\0' || list.names(row.in)));
        CHECK_FALSE(list.names(row.out));
    }
}

TEST_CASE("effective day: order, and what is in effect on a date") {
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

    CHECK(in_force_at(passage, "1900-01-01"));
    CHECK(in_force_at(unknown, "1900-01-01"));
    CHECK_FALSE(in_force_at(event, "2999-01-01"));
    CHECK_FALSE(in_force_at(july, "2026-06-30"));
    CHECK(in_force_at(july, "2026-07-01"));
    CHECK_FALSE(in_force_at({DayKind::Passage, "2026-05-26", "", false}, "2026-05-25"));
}

TEST_CASE("dates: the forms that people type") {
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
