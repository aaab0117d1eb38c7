#include "parser/bills/act.hpp"
#include "parser/bills/completeness.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace nutmeg;

namespace {

std::string const enacting =
    "Be it enacted by the Senate and House of Representatives in General Assembly convened:\n\n";
std::string const substitute = " of the general statutes is repealed and the following is "
                               "substituted in lieu thereof (Effective October 1, 2026):\n\n";

/// The codes of the problems of a bill in plain text.
std::string problems(std::string const& text) {
    std::string all;
    for (auto const& one : read_act(text, "bill.txt").diagnostics)
        if (one.severity == Severity::Problem)
            all += (all.empty() ? "" : " ") + std::string(code_name(one.code));
    return all;
}

std::string in_bill(std::string const& sections) {
    return "Raised Bill No. 9901\n\nAN ACT CONCERNING GATES.\n\n" + enacting + sections;
}

} // namespace

TEST_CASE("completeness: how a section ends") {
    for (std::string_view const whole : {"A gate.",
                                         "Is it a gate?",
                                         "means \"gate.\"",
                                         "means a \u201Cgate.\u201D",
                                         "(See the table.)",
                                         "Name: ____",
                                         "A gate. \n"}) {
        CAPTURE(whole);
        CHECK(ends_sentence(whole, false));
    }
    for (std::string_view const member : {"a gate;", "a gate; and", "a gate, or", "the gates:"}) {
        CAPTURE(member);
        CHECK(ends_sentence(member, true));
        CHECK_FALSE(ends_sentence(member, false));
    }
    for (std::string_view const cut :
         {"A gat", "A gate and", "October 1, 20", "(1) A gate", "(a)"}) {
        CAPTURE(cut);
        CHECK_FALSE(ends_sentence(cut, true));
    }
}

TEST_CASE("completeness: a section that stops in a sentence") {
    struct Row {
        std::string sections;
        char const* problems;
    };
    for (auto const& row : {
             Row{"Section 1. (NEW) (Effective from passage) Gates are iron.", ""},
             Row{"Section 1. (NEW) (Effective from passage) Gates are ir", "unfinished-section"},
             Row{"Section 1. (NEW) (Effective from passage) As used in this section:\n\n(1) A "
                 "gate;",
                 "unfinished-section"},
             Row{"Section 1. (NEW) (Effective from pass", "unfinished-section"},
             Row{"Section 1. Section 99-1" + substitute + "Gates are ir", ""},
             Row{"Section 1. Section 99-1 of the general statutes is repealed",
                 "unfinished-section"},
             Row{"Section 1. Section 99-1 of the general statutes is repealed.", ""},
             Row{"Section 1. Section 99-1 of the general statutes is repealed. (Effective from "
                 "passage)",
                 ""},
             Row{"Section 1. (NEW) (Effective from passage) Gates are iron.\n\nSec. 2. Subsection "
                 "(f) "
                 "of section 2",
                 "unfinished-section"},
         }) {
        CAPTURE(row.sections);
        auto found = problems(in_bill(row.sections));
        CHECK(found.substr(0, found.find(" unread")) == row.problems);
    }
}

TEST_CASE("completeness: the end of an act") {
    std::string const section = "Section 1. (NEW) (Effective from passage) Gates are iron.\n\n";
    std::string const act =
        "Public Act No. 26-999\n\nAN ACT CONCERNING GATES.\n\n" + enacting + section;
    CHECK(problems(act + "Governor's Action:\n\nApproved June 4, 2026") == "");
    CHECK(problems(act + "Governor's Action:\n\nVetoed June 4, 2026") == "");
    CHECK(problems(act) == "act-without-end");
    CHECK(problems(act + "Governor's Action:\n\nApproved Ju") == "act-without-end");
    CHECK(problems(act + "Governor's Action:") == "act-without-end");
    CHECK(problems(in_bill(section)) == "");
    CHECK(problems(in_bill(section) + "[Proposed deletions are enclosed in brackets. Proposed add")
          == "unfinished-end");
    CHECK(problems(in_bill(section) + "Statement of Purpose:\n\nTo paint gates.") == "");
    CHECK(problems(in_bill(section) + "Statement of Purpose: To paint") == "unfinished-end");
}

TEST_CASE("completeness: a table and the sections of the bill") {
    std::string const sections =
        "Section 1. (NEW) (Effective from passage) Gates are iron.\n\nSec. 2. "
        "(NEW) (Effective October 1, 2026) Doors are wood.\n\n";
    std::string const table =
        "This act shall take effect as follows and shall amend the following sections:\n\n";
    std::string const first = "Section 1\n\nfrom passage\n\nNew section\n\n";
    std::string const second = "Sec. 2\n\nOctober 1, 2026\n\nNew section\n\n";
    CHECK(problems(in_bill(sections + table + first + second)) == "");
    CHECK(
        problems(in_bill(sections + table + "Sections 1 and 2\n\nfrom passage\n\nNew section\n\n"))
        == "");
    CHECK(problems(in_bill(sections + table + first)) == "table-row-missing");
    CHECK(problems(in_bill(sections + table)) == "table-row-missing table-row-missing");
    CHECK(problems(in_bill(sections + table + first + second
                           + "Sec. 3\n\nOctober 1, 2026\n\nNew section\n\n"))
          == "table-row-unknown");
    CHECK(problems(in_bill(sections + table + first
                           + "Secs. 2 to 5, inclusive\n\nOctober 1, 2026\n\nNew section\n\n"))
          == "table-row-unknown");
    CHECK(problems(in_bill(sections + table + first + "Sec. 2\n\nOctober 1, 20"))
          == "no-such-date");
    CHECK(problems(in_bill(sections + table + first + "Sec. 2")) == "table-row-unread");
}

TEST_CASE("completeness: a page that is cut off") {
    CHECK(page_end("<html><body><p>Gates") == PageEnd::Cut);
    CHECK(page_end("<HTML lang=\"en\"><p>Gates</p></bo") == PageEnd::Cut);
    CHECK(page_end("<html><body><p>Gates</p></body></html>\n") == PageEnd::Closed);
    CHECK(page_end("<p>Gates</p>") == PageEnd::Unknown);
    std::string const page = "<html><body><p>Public Act No. 26-999</p><p>" + enacting
                           + "</p><p>Section 1. (NEW) (Effective from passage) Gates are iron.</p>";
    CHECK(problems(page + "</body></html>") == "");
    CHECK(problems(page) == "page-cut act-without-end");
}
