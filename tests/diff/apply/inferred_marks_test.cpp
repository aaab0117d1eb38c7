#include "diff/apply/inferred_marks.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// The words of the bill as runs; its brackets are marks.
MarkedText marked_text(std::string_view words) {
    auto const act = read_act("Section 1. Section 99-1 of the general statutes is repealed "
                              "and the following is substituted in lieu thereof:\n\n"
                                  + std::string(words),
                              "bill.txt");
    REQUIRE(act.sections.size() == 1);
    return act.sections.front().text;
}

InferredMarks inferred(std::string_view law_words, std::string_view bill) {
    auto const law = section_from_words("99-1", "Gates", law_words);
    return infer_marks(marked_text(bill), law, RunInHeadings(law), {make_span(0, law.text.size())});
}

/// The bill with {insertions} and [deletions].
std::string shown(InferredMarks const& inferred_marks) {
    std::string words;
    for (auto const& run : inferred_marks.text.runs) {
        auto const text = std::string(run.span.of(inferred_marks.text.text));
        words += run.mark == Mark::Inserted ? "{" + text + "}"
               : run.mark == Mark::Deleted  ? "[" + text + "]"
                                            : text;
    }
    return words;
}

} // namespace

TEST_CASE("inferred marks: insertions are marked as a drafter would mark them") {
    struct Row {
        std::string_view law;
        std::string_view bill;
        std::string_view expected;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"The keeper may open.",
              "The keeper [may] shall open.",
              "The keeper [may] {shall} open."},
             {"A fee of ten dollars.",
              "A fee of ten dollars; [.]\n\n(2) A toll.",
              "A fee of ten dollars{;} [.]\n{(2) A toll.}"},
             {"(a) Gates.\n(b) Doors.",
              "(a) Gates.\n\n(b) Locks.\n\n[(b)] (c) Doors.",
              "(a) Gates.\n{(b) Locks.}\n[(b)] {(c)} Doors."},
             {"As section 99-2 requires, open.",
              "As section 99-2, as amended by this act, requires, open.",
              "As section 99-2{, as amended by this act,} requires, open."},
             {"Subject to section 99-2, open.",
              "Subject to section 99-2, as amended by this act, open.",
              "Subject to section 99-2{, as amended by this act}, open."},
             {"A fee of ten dollars.",
              "A fee of ten dollars, and for doors five dollars.",
              "A fee of ten dollars{, and for doors five dollars}."},
             {"Gates, doors and locks.",
              "Gates, bolts, doors and locks.",
              "Gates, {bolts,} doors and locks."},
             {"Open the gate. Close the door.",
              "Open the gate. Open the lock. Close the door.",
              "Open the gate. {Open the lock.} Close the door."},
             {"A \u201Cgate\u201D is of iron.",
              "A \"gate\" or \"door\" is of iron.",
              "A \"gate\" {or \"door\"} is of iron."},
             {"(b) Exceptions. No keeper opens.",
              "(b) No keeper ever opens.",
              "(b) No keeper {ever} opens."},
             {"Open.", "Open.", "Open."},
         }) {
        auto const inferred_marks = inferred(row.law, row.bill);
        CAPTURE(std::string(row.bill));
        CHECK(inferred_marks.found);
        CHECK(shown(inferred_marks) == row.expected);
    }
}

TEST_CASE("inferred marks: the new text is the bill without its brackets in any case") {
    auto const inferred_marks =
        inferred("The gate and the door.", "The gate and the gate and the [door] lock.");
    REQUIRE(inferred_marks.found);
    CHECK(inferred_marks.ambiguities == 1);
    CHECK(inferred_marks.text.old_text() == "The gate and the door.");
    CHECK(inferred_marks.text.new_text() == "The gate and the gate and the lock.");
}

TEST_CASE("inferred marks: a bill that does not restate the law does not match") {
    auto const lost = inferred("The keeper shall open the gate at dawn.",
                               "The keeper shall open at dawn or dusk.");
    CHECK_FALSE(lost.found);
    CHECK(lost.missing == 2);
    CHECK(lost.bracketed == 0);
    CHECK(lost.difference.before == "The keeper shall open");
    CHECK(lost.difference.act_words == "at dawn or dusk.");
    CHECK(lost.difference.law_words == "the gate at dawn.");
    auto const other = inferred("The keeper opens.", "The keeper [may close] opens.");
    CHECK_FALSE(other.found);
    CHECK(other.bracketed == 2);
    CHECK(other.difference.act_words == "may close opens.");
    auto const moved = inferred("Open the gate, close the door.", "Close the door, open the gate.");
    CHECK_FALSE(moved.found);
}

TEST_CASE("inferred marks: new matter in capitals is detected") {
    CHECK(inferred("The keeper opens.", "The keeper AND THE OWNER opens.").capitals);
    CHECK_FALSE(inferred("The keeper opens.", "The keeper and the OWNER opens.").capitals);
    CHECK_FALSE(inferred("The keeper opens.", "The keeper opens (A) .").capitals);
}
