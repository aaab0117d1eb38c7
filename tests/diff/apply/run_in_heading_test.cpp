#include "diff/apply/run_in_heading.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// The longest heading that may follow the first designator of the law, or empty.
std::string heading_of(std::string_view words) {
    auto const law = section_from_words("99-1", "Gates", words);
    REQUIRE_FALSE(law.provisions.empty());
    auto const end = law.provisions.front().designator.end;
    auto const found = RunInHeadings(law).possible_at(end, law.current_end);
    return found.empty() ? std::string() : std::string(found.back().of(law.text));
}

} // namespace

TEST_CASE("run-in heading: titles without a verb") {
    struct Row {
        char const* law;
        char const* heading;
    };
    for (auto const& row : {
             Row{"(a) Gates. A gate is of iron.", " Gates."},
             Row{"(a) Opening of gates; fees. A gate is of iron.", " Opening of gates; fees."},
             Row{"(a) Fees. Notice. A gate costs ten dollars, and is of iron.", " Fees. Notice."},
             Row{"(a) Inquiry. (1) The keeper may ask.", " Inquiry."},
             Row{"(a) When warrant may issue. A judge may issue it.", " When warrant may issue."},
             Row{"(a) SUBMISSION OF REQUESTS. Each request is dated.", " SUBMISSION OF REQUESTS."},
             // Sentences of law.
             Row{"(a) A gate is of iron. It shall be shut.", ""},
             Row{"(a) No gate shall be open. The keeper may open it.", ""},
             Row{"(a) The fee includes a key. The keeper may waive it.", ""},
             Row{"(a) A gate.", ""},
             Row{"(a) a gate. A door is of wood.", ""},
             Row{"(a) When a gate is open, the keeper shall shut it. A door is of wood.", ""},
             Row{"(a) Gates\nof iron. A door is of wood.", ""},
             Row{"(a) Gates of iron, doors of wood and the locks and keys that belong to each of "
                 "them, in all parts of the house. A door is of wood.",
                 ""},
         }) {
        CAPTURE(row.law);
        CHECK(heading_of(row.law) == row.heading);
    }
}

TEST_CASE("run-in heading: a long title counts if most provisions of the list have one") {
    std::string const title =
        " Gates of iron, doors of wood and the locks and keys that belong to each of them.";
    REQUIRE(title.size() > 64);
    CHECK(heading_of("(a)" + title + " A gate is shut.\n(b) Doors. A door is shut.") == title);
    CHECK(heading_of("(a)" + title + " A gate is shut.\n(b) A door is shut.\n(c) A key is lost.")
          == "");
}

TEST_CASE("run-in heading: where the page marks headings, nothing else is one") {
    auto law = section_from_words(
        "99-1", "Gates", "(a) Who may shut it, and when. A gate is of iron.\n(b) Doors. One is.");
    law.run_in_headings = {make_span(4, 30)};
    REQUIRE(law.run_in_headings[0].of(law.text) == "Who may shut it, and when.");
    RunInHeadings const headings(law);
    CHECK(headings.marked_at(3) == law.run_in_headings[0]);
    CHECK(headings.marked_at(4) == law.run_in_headings[0]);
    CHECK(headings.marked_at(5).empty());
    CHECK(headings.possible_at(law.provisions[1].designator.end, law.current_end).empty());
    CHECK(headings.fills({3, 31}));
    CHECK_FALSE(headings.fills({3, 29}));
    CHECK_FALSE(headings.fills({3, 40}));
}
