#include "diff/apply/apply.hpp"
#include "diff/comparison.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/support/invariants.hpp"
#include "tests/support/random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>

using namespace nutmeg;

namespace {

std::shared_ptr<Section const> section_of(std::string const& words) {
    return std::make_shared<Section const>(section_from_words("99-1", "", words));
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// A bill that amends section 99-1. Words are deleted in brackets and inserted in braces, which
/// become underlines.
Act bill_of(std::string body) {
    replace_all(body, "{", "<u>");
    replace_all(body, "}", "</u>");
    replace_all(body, "\n", "</p><p>");
    return read_act("<html><body><p>Be it enacted by the Senate and House of Representatives in "
                    "General Assembly convened:</p><p>Section 1. Section 99-1 of the general "
                    "statutes is repealed and the following is substituted in lieu thereof "
                    "(Effective October 1, 2026):</p><p>"
                        + body + "</p></body></html>",
                    "bill.htm");
}

struct MarkedComparison {
    Applied applied;
    Comparison comparison;
};

/// The comparison of the law with the law as amended, by the marks of the bill.
MarkedComparison compare_by_marks(std::string const& law_text, std::string const& bill) {
    auto const act = bill_of(bill);
    REQUIRE(act.sections.size() == 1);
    auto const law = section_of(law_text);
    MarkedComparison result;
    result.applied = apply(act.sections[0], act.sections[0].targets.at(0), law.get());
    auto const& marked = result.applied.marked_runs;
    result.comparison =
        compare(law, section_of(result.applied.new_text), {}, marked ? &*marked : nullptr);
    return result;
}

std::string redline_words(Comparison const& comparison) {
    std::string all;
    for (auto const& piece : comparison.redline) {
        auto const words = std::string(
            words_of(piece, comparison.old_section->text, comparison.new_section->text));
        all += piece.op == Op::Equal
                 ? words
                 : (piece.op == Op::Delete ? "[" + words + "]" : "{" + words + "}");
    }
    return all;
}

std::string changes_of(Comparison const& comparison) {
    std::string all;
    for (auto const& change : comparison.changes)
        all += (all.empty() ? "" : ", ") + (change.has_old ? change.old_path : "-") + " > "
             + (change.has_new ? change.new_path : "-") + " "
             + std::string(change_name(change.kind));
    return all;
}

/// Without spaces and marks, to compare words only.
std::string letters(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

} // namespace

TEST_CASE("comparison: the redline of a bill is its own marks") {
    struct Row {
        char const* law;
        char const* bill;
        char const* redline;
    };
    for (auto const& row : {
             Row{"The keeper may open the gate.",
                 "The keeper [may open] {shall open} the gate.",
                 "The keeper [may open]{shall open} the gate."},
             // Inserted before deleted.
             Row{"Pay ten dollars. Open it.",
                 "Pay ten dollars{;} [.] [Open] {open} it.",
                 "Pay ten dollars{;}[. Open]{ open} it."},
             Row{"A gate, a door or a lock.",
                 "A gate {or} [, a door or] a lock.",
                 "A gate{ or}[, a door or] a lock."},
             // Which of the equal words.
             Row{"Pay the fee. Pay the fee.",
                 "Pay the fee. {Pay the fee.} Pay the fee.",
                 "Pay the fee.{ Pay the fee.} Pay the fee."},
             Row{"No owner or keeper or owner.",
                 "No [owner or] keeper or owner.",
                 "No[ owner or] keeper or owner."},
             // Equal words in both marks stay marked.
             Row{"The owner of the gate shall pay.",
                 "[The owner of the gate] {The owner of the lock} shall pay.",
                 "[The owner of the gate]{The owner of the lock} shall pay."},
             // Deleted and inserted without a change.
             Row{"Pay a dollar.", "Pay [a] {a} dollar.", "Pay a dollar."},
             Row{"Pay a dollar now.",
                 "Pay [a] {a} dollar [now] {soon}.",
                 "Pay [a]{a} dollar [now]{soon}."},
             // A part of a word.
             Row{"A key costs a dollar.",
                 "A key{s} costs a dollar.",
                 "A [key]{keys} costs a dollar."},
             // Designators.
             Row{"(a) One gate.\n(b) Two gates.",
                 "(a) One gate.\n{(b) One lock.}\n[(b)] {(c)} Two gates.",
                 "(a) One gate.{\n(b) One lock.}\n[(b)]{(c)} Two gates."},
             // Curly quotation marks of the law, straight ones of the bill.
             Row{"A \u201Cgate\u201D is open.",
                 "A \"gate\" [is open] {means \"door\"}.",
                 "A \u201Cgate\u201D [is open]{means \u201Cdoor\u201D}."},
             // Paragraphs that end and begin with marks.
             Row{"(a) Hold a key.\n(b) A keeper pays.",
                 "(a) Hold a key{;} [.]\n[(b) A keeper pays.]\n{(b) No keeper pays.}",
                 "(a) Hold a key{;}[.]\n[(b) A keeper pays.]{(b) No keeper pays.}"},
             // Whole paragraphs.
             Row{"One gate is open. One door.",
                 "[One gate is open. One door.]\n{(a) One gate is closed.}\n{(b) No door.}",
                 "[One gate is open. One door.]{(a) One gate is closed.\n(b) No door.}"},
         }) {
        CAPTURE(row.bill);
        auto const [applied, comparison] = compare_by_marks(row.law, row.bill);
        CHECK(applied.base == Base::Match);
        CHECK(redline_words(comparison) == row.redline);
        CHECK(test::broken_comparison(comparison).empty());
    }
}

TEST_CASE(
    "comparison: if the base does not match, the redline has the marks and the unmarked changes") {
    auto const [applied, comparison] =
        compare_by_marks("A gate is open. A door is closed at noon.",
                         "A gate [is] {may be} open. A lock is closed [at noon] {at noon daily}.");
    CHECK(applied.base == Base::Mismatch);
    CHECK(redline_words(comparison)
          == "A gate [is]{may be} open. A [door]{lock} is closed [at noon]{at noon daily}.");
    CHECK(test::broken_comparison(comparison).empty());
}

TEST_CASE("comparison: struck text is not paired with unrelated inserted text") {
    struct Row {
        char const* law;
        char const* bill;
        char const* changes;
    };
    char const* const law =
        "The keeper shall file with the board of gates and locks of each town a "
        "report on the gates.";
    for (
        auto const& row : {
            // Other text that has some of the words.
            Row{law,
                "[The keeper shall file with the board of gates and locks of each town a report on "
                "the gates.]\n{(a) There is a council.}\n{(b) The staff of the board of gates and "
                "locks of each town shall serve the council at its meetings in the town hall.}",
                " >  amended, - > (a) added, - > (b) added"},
            // The same text with a designator and one other word.
            Row{law,
                "[The keeper shall file with the board of gates and locks of each town a report on "
                "the gates.]\n{(a) The keeper shall file with the board of gates and locks of each "
                "town a report on the doors.}\n{(b) No fee is due.}",
                " > (a) redesignated,  > (a) amended, - > (b) added"},
            Row{law,
                "{(a)} The keeper shall file with the board of gates and locks of each town a "
                "report on the gates.\n{(b) No fee is due.}",
                " > (a) redesignated,  > (a) amended, - > (b) added"},
            // A designator that stays is that of the same provision, unless its text has another.
            Row{"(a) A gate is open in summer.\n(b) A lock costs a dollar.",
                "(a) [A gate is open in summer.] {No fee is due for keys.}\n(b) A lock costs a "
                "dollar.",
                "(a) > (a) amended"},
            Row{"(a) A gate is open in summer.\n(b) A lock costs a dollar.",
                "(a) A gate is open in summer.\n(b) {A key costs nothing at all.}\n{(c)} A lock "
                "costs a dollar.",
                "- > (b) added, (b) > (c) redesignated"},
        }) {
        CAPTURE(row.bill);
        auto const [applied, comparison] = compare_by_marks(row.law, row.bill);
        CHECK(applied.base == Base::Match);
        CHECK(changes_of(comparison) == row.changes);
    }
}

TEST_CASE("comparison: effects see through words that are struck and inserted again") {
    auto const [applied, comparison] =
        compare_by_marks("(a) Any person under sixteen years of age may open a gate.",
                         "(a) [Any person under sixteen years of age may open a gate.] {Any person "
                         "under eighteen years of age may open a gate.}");
    REQUIRE(comparison.effects.size() == 1);
    CHECK(comparison.effects[0].kind == EffectKind::Age);
}

TEST_CASE("comparison: with marks, the redline is exact and has all marks in order") {
    std::mt19937 random(7); // NOLINT: the same on every run
    static constexpr std::array<char const*, 12> words{
        "gate", "keeper", "shall", "open", "the", "of", "lock", "door", "10", "99-2", "may", "fee"};
    for (int round = 0; round < 300; ++round) {
        std::string law;
        std::string bill;
        std::string marks;
        auto const size = 3 + test::below(random, 40);
        for (std::size_t i = 0; i < size; ++i) {
            auto const word = std::string(words[test::below(random, words.size())]);
            auto const space = i == 0 ? "" : " ";
            switch (test::below(random, 4)) {
            case 0:
                law += space + word;
                bill += space + ("[" + word + "]");
                marks += "[" + word + "]";
                break;
            case 1:
                bill += space + ("{" + word + "}");
                marks += "{" + word + "}";
                break;
            default:
                law += space + word;
                bill += space + word;
                marks += word;
            }
        }
        law += ".";
        bill += ".";
        marks += ".";
        CAPTURE(bill);
        auto const [applied, comparison] = compare_by_marks(law, bill);
        REQUIRE(applied.marked_runs);
        CHECK(test::broken_comparison(comparison).empty());
        if (!applied.changed)
            continue;
        auto found = letters(redline_words(comparison));
        for (auto const* const joint : {"][", "}{"}) {
            replace_all(found, joint, "");
            replace_all(marks, joint, "");
        }
        CHECK(found == marks);
    }
}
