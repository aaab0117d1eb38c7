#include "diff/apply/apply.hpp"
#include "diff/merge/merge.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// The edits that the marks of the act make: "old > new", separated by "; ", or "compare" if the
/// marks do not decide.
std::string edits_of(std::string const& law_text,
                     std::string const& opening,
                     std::string const& body) {
    auto const law = section_from_words("99-1", "Gates", law_text);
    auto const act = read_act("<html><body><p>Be it enacted by the Senate and House of "
                              "Representatives in General Assembly convened:</p><p>Section 1. "
                                  + opening + "</p><p>" + body + "</p></body></html>",
                              "bill.htm");
    REQUIRE(act.sections.size() == 1);
    auto const done = apply(act.sections[0], act.sections[0].targets.at(0), &law);
    if (!done.kept)
        return "compare";
    BaseWords const base(done.old_text);
    REQUIRE(is_consistent_with(*done.kept, base, BaseWords(done.new_text)));
    auto const edits = edits_from_kept_words(base, done.new_text, *done.kept, 0);
    CHECK(apply_edits(base, edits) == done.new_text);
    std::string all;
    for (auto const& edit : edits)
        all += (all.empty() ? "" : "; ")
             + std::string(base.span(edit.begin, edit.end).of(done.old_text)) + " >" + edit.words;
    return all;
}

std::string const of_all = "Section 99-1 of the general statutes is repealed and the following is "
                           "substituted in lieu thereof (Effective October 1, 2026):";

} // namespace

TEST_CASE("kept words: the marks decide what changes, even where words repeat") {
    struct Row {
        char const* law;
        std::string opening;
        char const* body;
        char const* edits;
    };
    for (auto const& row : {
             Row{"Pay the fee. Pay the fee. Pay the fee.",
                 of_all,
                 "Pay the fee. <u>Now</u> [Pay the fee.] Pay the fee.",
                 "Pay the fee. > Now"},
             Row{"Ten keys or ten locks.",
                 of_all,
                 "Ten [keys or ten] locks <u>or ten keys</u>.",
                 "keys or ten >;  > or ten keys"},
             // If part of a word is marked, the word changes.
             Row{"A key or key.", of_all, "A key or key<u>s</u>.", "key > keys"},
             // Typography, and a run-in heading that bills omit.
             Row{"(a) Fees. A \u201Ckey\u201D costs a dollar.\n(b) Locks. A \u201Clock\u201D costs "
                 "a dollar.",
                 of_all,
                 "(a) A \"key\" costs a dollar.</p><p>(b) A \"lock\" costs [a dollar] <u>a "
                 "cent</u>.",
                 "a dollar > a cent"},
             // A word deleted and inserted again does not change.
             Row{"Pay a dollar.", of_all, "Pay [a] <u>a</u> dollar <u>now</u>.", " > now"},
             Row{"(a) One gate.\n(b) One gate.\n(c) One gate.",
                 "Subsections (a) and (c) of section 99-1 of the general statutes are repealed and "
                 "the following is substituted in lieu thereof (Effective October 1, 2026):",
                 "(a) One [gate] <u>door</u>.</p><p>(c) [One] <u>No</u> gate.",
                 "gate > door; One > No"},
             Row{"(a) One gate.\n(b) One gate.\n(c) One gate.",
                 "Section 99-1 of the general statutes is amended by adding subsection (d) as "
                 "follows (Effective October 1, 2026):",
                 "(NEW) (d) One gate.",
                 " >\n(d) One gate."},
             Row{"Pay a dollar.", of_all, "Pay two [dollars] <u>cents</u>.", "compare"},
         }) {
        CAPTURE(row.body);
        CHECK(edits_of(row.law, row.opening, row.body) == row.edits);
    }
}
