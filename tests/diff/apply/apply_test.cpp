#include "diff/apply/apply.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace nutmeg;

namespace {

Section const law = section_from_words(
    "99-1",
    "Gates",
    "(a) A \u201Cgate\u201D is of iron.\n(b) The keeper shall: (1) Open it; (2) close it; and (3) "
    "paint it.\n(c) A lock costs ten dollars.\n(d) A key costs one dollar.");

/// An act with one section: `opening`, then `body` as HTML.
Act act_of(std::string const& opening, std::string const& body) {
    return read_act(
        "<html><body><p>Be it enacted by the Senate and House of Representatives in General "
        "Assembly convened:</p><p>Section 1. "
            + opening + "</p>" + (body.empty() ? "" : "<p>" + body + "</p>") + "</body></html>",
        "bill.htm");
}

std::string const substituted = " of the general statutes is repealed and the following is "
                                "substituted in lieu thereof (Effective October 1, 2026):";

Applied applied(std::string const& opening, std::string const& body, Section const* to = &law) {
    auto const act = act_of(opening, body);
    REQUIRE(act.sections.size() == 1);
    auto const& section = act.sections[0];
    return apply(
        section, section.targets.empty() ? AmendmentTarget{} : section.targets.front(), to);
}

std::string codes(Applied const& result) {
    std::string all;
    for (auto const& one : result.diagnostics)
        all += (all.empty() ? "" : " ") + std::string(code_name(one.code));
    return all;
}

/// The law with `from` replaced by `to`.
std::string law_with(std::string_view from, std::string_view to) {
    auto text = law.text;
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("apply: an entire section, part of it, and a range") {
    auto const whole =
        applied("Section 99-1" + substituted,
                "(a) A \"gate\" is of [iron] <u>wood</u>.</p><p>(b) The keeper shall: "
                "(1) Open it; (2) close it; and (3) paint it.</p><p>(c) A lock costs "
                "ten dollars.</p><p>(d) A key costs one dollar.");
    CHECK(whole.base == Base::Match);
    CHECK(whole.changed);
    CHECK(whole.old_text == law.text);
    CHECK(whole.new_text == law_with("iron", "wood"));
    CHECK(whole.diagnostics.empty());
    auto const item = applied("Subdivision (2) of subsection (b) of section 99-1" + substituted,
                              "(2) [close] <u>shut</u> it; and");
    CHECK(item.base == Base::Match);
    CHECK(item.new_text == law_with("close", "shut"));
    auto const range = applied(
        "Subsections (c) and (d) of section 99-1 of the general statutes are repealed and the "
        "following is substituted in lieu thereof (Effective October 1, 2026):",
        "(c) A lock costs [ten] <u>nine</u> dollars.</p><p>(d) A key costs [one dollar] <u>two "
        "dollars</u>.");
    CHECK(range.base == Base::Match);
    CHECK(range.new_text.ends_with("(c) A lock costs nine dollars.\n(d) A key costs two dollars."));
    auto const apart = applied(
        "Subsections (a) and (c) of section 99-1 of the general statutes are repealed and the "
        "following is substituted in lieu thereof (Effective October 1, 2026):",
        "(a) A \"gate\" is of [iron] <u>tin</u>.</p><p>(c) A lock costs [ten] <u>six</u> dollars.");
    CHECK(apart.base == Base::Match);
    CHECK(apart.new_text.find("is of tin.\n(b) The keeper") != std::string::npos);
    CHECK(apart.new_text.find("costs six dollars.\n(d)") != std::string::npos);
}

TEST_CASE("apply: a base mismatch is reported with the first words that differ") {
    auto const result = applied("Subsection (c) of section 99-1" + substituted,
                                "(c) A lock costs twelve [dollars] <u>cents</u>.");
    CHECK(result.base == Base::Mismatch);
    CHECK(result.changed);
    CHECK(result.difference.before == "(c) A lock costs");
    CHECK(result.difference.act_words == "twelve dollars.");
    CHECK(result.difference.law_words == "ten dollars.");
    CHECK(codes(result) == "base-mismatch");
    CHECK(result.new_text == law_with("ten dollars", "twelve cents"));
}

TEST_CASE("apply: a wrong designator is a mismatch, and a note says where the words are") {
    auto const other = applied("Subsection (d) of section 99-1" + substituted,
                               "(c) A lock costs [ten] <u>six</u> dollars.");
    CHECK(other.base == Base::Mismatch);
    CHECK(codes(other) == "base-mismatch words-elsewhere");
    for (std::string const named : {"Subsection (zz)", "Subsection (f)", "Subdivision (9)"}) {
        CAPTURE(named);
        auto const result = applied(named + " of section 99-1" + substituted,
                                    "(c) A lock costs [ten] <u>six</u> dollars.");
        CHECK(result.base == Base::Missing);
        CHECK_FALSE(result.changed);
        CHECK(codes(result) == "target-missing words-elsewhere");
    }
    auto const inner = applied("Subdivision (2) of subsection (a) of section 99-1" + substituted,
                               "(2) close [it] <u>one</u>; and");
    CHECK(inner.base == Base::Missing);
}

TEST_CASE("apply: if the outline is uncertain, a provision is found by its designator") {
    auto const gap = section_from_words(
        "99-1",
        "Gates",
        "(a) A gate is of iron.\n(c) A lock costs ten dollars.\n(b) A key is free.");
    REQUIRE_FALSE(gap.diagnostics.empty());
    auto const result = applied("Subsection (d) of section 99-1" + substituted,
                                "(c) A lock costs [ten] <u>six</u> dollars.",
                                &gap);
    CHECK(result.base != Base::Match);
}

TEST_CASE("apply: an omission is a mismatch that shows all that is left out") {
    struct Row {
        char const* opening;
        char const* body;
        char const* left_out; ///< path, colon, words; one per line
    };
    for (auto const& row : {
             Row{"Section 99-1",
                 "(a) A \"gate\" is of <u>heavy</u> iron.",
                 "(b): (b) The keeper shall: (1) Open it; (2) close it; and (3) paint it.\n"
                 "(c): (c) A lock costs ten dollars.\n(d): (d) A key costs one dollar.\n"},
             Row{"Section 99-1",
                 "(b) The keeper shall: (1) Open it; (2) close it; and (3) paint it.</p><p>(c) A "
                 "lock costs [ten] <u>six</u> dollars.</p><p>(d) A key costs one dollar.",
                 "(a): (a) A \u201Cgate\u201D is of iron.\n"},
             Row{"Section 99-1",
                 "(a) A \"gate\" is of iron.</p><p>(b) The keeper shall: (1) Open it; (2) close "
                 "it; "
                 "and (3) paint it.</p><p>(d) A key costs [one] <u>two</u> dollar.",
                 "(c): (c) A lock costs ten dollars.\n"},
             Row{"Subsection (b) of section 99-1",
                 "(b) The keeper [shall] <u>may</u>: (1) Open it; and (3) paint it.",
                 "(b)(2): (2) close it;\n"},
             Row{"Subsections (c) and (d) of section 99-1",
                 "(c) A lock costs [ten] <u>six</u> dollars.",
                 "(d): (d) A key costs one dollar.\n"},
         }) {
        CAPTURE(row.body);
        auto const result = applied(row.opening + substituted, row.body);
        CHECK(result.base == Base::Mismatch);
        std::string left_out;
        for (auto const& change : result.unmarked) {
            CHECK(change.act_words == "");
            left_out += change.path + ": " + change.law_words + "\n";
        }
        CHECK(left_out == row.left_out);
        CHECK(codes(result).starts_with("base-mismatch left-out"));
    }
}

TEST_CASE("apply: run-in headings are no part of the base and stay once in the new text") {
    auto const headed = section_from_words(
        "99-1",
        "Gates",
        "(a) Gates. A gate is of iron.\n(b) Inquiry. (1) The keeper may ask. (2) The guest shall "
        "answer.\n(c) Fees. Notice. A lock costs ten dollars.");
    struct Row {
        char const* opening;
        char const* body;
        char const* new_words; ///< part of the new text
    };
    for (auto const& row : {
             Row{"Subsection (a) of section 99-1",
                 "(a) A gate is of [iron] <u>steel</u>.",
                 "(a) Gates. A gate is of steel."},
             Row{"Subsection (a) of section 99-1",
                 "(a) [A] <u>Each</u> gate is of iron.",
                 "(a) Gates. Each gate is of iron."},
             Row{"Subsection (a) of section 99-1",
                 "[(a)] <u>(z)</u> A gate is of iron.",
                 "(z) Gates. A gate is of iron."},
             Row{"Subsection (a) of section 99-1",
                 "(a) <u>(1)</u> A gate is of iron. <u>(2) A door is of wood.</u>",
                 "(a) Gates. (1) A gate is of iron. (2) A door is of wood."},
             Row{"Subsection (a) of section 99-1",
                 "(a) Gates. A gate is of [iron] <u>steel</u>.",
                 "(a) Gates. A gate is of steel."},
             Row{"Subdivision (1) of subsection (b) of section 99-1",
                 "(b) (1) The keeper may ask <u>once</u>.",
                 "(b) Inquiry. (1) The keeper may ask once. (2) The guest"},
             Row{"Subdivision (1) of subsection (b) of section 99-1",
                 "(1) The keeper may ask <u>once</u>.",
                 "(b) Inquiry. (1) The keeper may ask once. (2) The guest"},
             Row{"Subsection (c) of section 99-1",
                 "(c) A lock costs [ten] <u>six</u> dollars.",
                 "(c) Fees. Notice. A lock costs six dollars."},
             Row{"Section 99-1",
                 "[(a) A gate is of iron.]</p><p>[(b)] <u>(a)</u> (1) The keeper may ask. (2) The "
                 "guest shall answer.</p><p>[(c)] <u>(b)</u> A lock costs ten dollars.",
                 "(a) Inquiry. (1) The keeper may ask. (2) The guest shall answer.\n(b) Fees. "
                 "Notice. A lock costs ten dollars."},
         }) {
        CAPTURE(row.body);
        auto const result = applied(row.opening + substituted, row.body, &headed);
        CHECK(result.base == Base::Match);
        CHECK(result.kept);
        CAPTURE(result.new_text);
        CHECK(result.new_text.find(row.new_words) != std::string::npos);
    }
    auto const sentence = applied(
        "Subsection (a) of section 99-1" + substituted, "(a) It shall be <u>kept</u> shut.", [] {
            static auto const law =
                section_from_words("99-1", "Gates", "(a) A gate is of iron. It shall be shut.");
            return &law;
        }());
    CHECK(sentence.base == Base::Mismatch);
}

TEST_CASE("apply: headings that the page marks may be long, and are not guessed elsewhere") {
    auto marked = section_from_words("99-1",
                                     "Gates",
                                     "(a) When a gate is open and who shall shut it. Fees are due. "
                                     "A gate is of iron.\n(b) Doors. "
                                     "A door is of wood.");
    marked.run_in_headings = {make_span(4, marked.text.find("A gate is of"))};
    auto const result = applied("Subsection (a) of section 99-1" + substituted,
                                "(a) A gate is of [iron] <u>steel</u>.",
                                &marked);
    CHECK(result.base == Base::Match);
    CHECK(codes(result) == "");
    CHECK(
        result.new_text.starts_with("(a) When a gate is open and who shall shut it. Fees are due. "
                                    "A gate is of steel.\n"));
    auto const other = applied("Subsection (b) of section 99-1" + substituted,
                               "(b) A door is of [wood] <u>steel</u>.",
                               &marked);
    CHECK(other.base == Base::Mismatch);
}

TEST_CASE("apply: a restatement without a change is a finding") {
    auto const result =
        applied("Subsection (c) of section 99-1" + substituted, "(c) A lock costs ten dollars.");
    CHECK(codes(result).find("changes-nothing") != std::string::npos);
}

TEST_CASE("apply: a later version is amended if the act restates it") {
    auto const doubled = section_from_words(
        "99-1",
        "Doors",
        "(a) The door.\n*(b) The fee is ten dollars.\n*Note: On and after July 1, 2027, subsection "
        "(b) of this section, as amended by section 5 of public act 25-41, is to read as "
        "follows:\n\u201C(b) The fee is twenty dollars.\u201D");
    auto const result = applied("Subsection (b) of section 99-1" + substituted,
                                "(b) The fee is [twenty] <u>thirty</u> dollars.",
                                &doubled);
    CHECK(result.base == Base::Match);
    CHECK(codes(result) == "future-version");
    CHECK(result.new_text.find("ten dollars") != std::string::npos);
    CHECK(result.new_text.ends_with("\u201C(b) The fee is thirty dollars.\u201D"));
    CHECK(result.new_text.find("twenty") == std::string::npos);
}

TEST_CASE("apply: without underlining, insertions are inferred from the law") {
    auto const item = applied("Subdivision (2) of subsection (b) of section 99-1" + substituted,
                              "(2) [close] shut it; and");
    CHECK(item.base == Base::Match);
    CHECK(codes(item) == "inferred-marks");
    CHECK(item.new_text == law_with("close", "shut"));
    REQUIRE(item.inferred.size() == 1);
    // The bill prints the designator that the subdivision is stacked on. It is not new, although it
    // is not part of the target.
    auto const stacked =
        section_from_words("99-1", "", "(a) (1) Open it. (2) Close it.\n(b) Shut.");
    auto const first = applied("Subdivision (1) of subsection (a) of section 99-1" + substituted,
                               "(a) (1) Open [it] gates.",
                               &stacked);
    CHECK(first.base == Base::Match);
    CHECK(first.inferred.size() == 1);
    CHECK(first.new_text == "(a) (1) Open gates. (2) Close it.\n(b) Shut.");
    auto const other = applied("Subsection (c) of section 99-1" + substituted,
                               "(c) A [lock] bolt costs twelve dollars.");
    CHECK(other.base == Base::Mismatch);
    CHECK(codes(other) == "marks-not-inferred base-mismatch");
    CHECK(other.difference.law_words == "ten dollars.");
    auto const unchanged =
        applied("Subsection (c) of section 99-1" + substituted, "(c) A lock costs [ten] dollars.");
    CHECK(unchanged.base == Base::Match);
    CHECK(unchanged.inferred.empty());
    // Part of the act is underlined, so its unmarked words are the law's.
    auto const marked = applied("Subsection (c) of section 99-1" + substituted,
                                "(c) A new lock costs [ten] <u>six</u> dollars.");
    CHECK(marked.base == Base::Mismatch);
    CHECK(codes(marked) == "base-mismatch");
}

TEST_CASE("apply: an addition is inserted in its list") {
    std::string const adding =
        "Section 99-1 of the general statutes is amended by adding subsection ";
    auto const last = applied(adding + "(e) as follows (Effective July 1, 2026):",
                              "(NEW) (e) A \"ring\" is of tin.");
    CHECK(last.base == Base::None);
    CHECK(last.new_text == law.text + "\n(e) A \u201Cring\u201D is of tin.");
    CHECK(last.diagnostics.empty());
    auto const there =
        applied(adding + "(c) as follows (Effective July 1, 2026):", "(NEW) (c) A ring.");
    CHECK(codes(there) == "already-there");
    CHECK(there.new_text.find("(c) A ring.\n(c) A lock") != std::string::npos);
    auto const item =
        applied("Subsection (b) of section 99-1 of the general statutes is amended by "
                "adding subdivision (4) as follows (Effective July 1, 2026):",
                "(NEW) (4) Oil it.");
    CHECK(item.new_text.find("paint it.\n(4) Oil it.\n(c)") != std::string::npos);
    auto const no_parent_provision =
        applied("Subsection (k) of section 99-1 of the general statutes is amended by adding "
                "subdivision (4) as follows (Effective July 1, 2026):",
                "(NEW) (4) Oil it.");
    CHECK(no_parent_provision.base == Base::Missing);
    CHECK(codes(no_parent_provision) == "target-missing");
    CHECK_FALSE(no_parent_provision.changed);
}

TEST_CASE("apply: a repeal deletes the section or the provisions") {
    auto const whole = applied(
        "Section 99-1 of the general statutes is repealed. (Effective October 1, 2026)", "");
    CHECK(whole.new_text.empty());
    CHECK(whole.old_text == law.text);
    CHECK(whole.changed);
    auto const part = applied(
        "Subsection (c) of section 99-1 of the general statutes is repealed. (Effective October 1, "
        "2026)",
        "");
    CHECK(part.new_text == law_with("\n(c) A lock costs ten dollars.", ""));
    auto const two = applied("Subsections (a) and (d) of section 99-1 of the general statutes are "
                             "repealed. (Effective October 1, 2026)",
                             "");
    CHECK(two.new_text.ends_with("ten dollars."));
    CHECK(two.new_text.find("gate") == std::string::npos);
    auto const gone = applied("Subsection (k) of section 99-1 of the general statutes is repealed. "
                              "(Effective October 1, 2026)",
                              "");
    CHECK(gone.base == Base::Missing);
    CHECK_FALSE(gone.changed);
    CHECK(codes(gone) == "target-missing");
    auto const repealed = section_from_words("99-1", "", "Section 99-1 is repealed.");
    CHECK(codes(applied("Section 99-1 of the general statutes is repealed. (Effective October 1, "
                        "2026)",
                        "",
                        &repealed))
          == "repealed-already");
}

TEST_CASE("apply: new and uncodified sections, and law other than statutes") {
    auto const fresh =
        applied("(NEW) (Effective October 1, 2026)", "A \"ring\" is of tin.", nullptr);
    CHECK(fresh.base == Base::None);
    CHECK(fresh.new_text.find("A \u201Cring\u201D is of tin.") != std::string::npos);
    CHECK(fresh.old_text.empty());
    auto const other = applied("(Effective from passage) The sum is paid.", "", nullptr);
    CHECK(other.new_text.find("The sum is paid.") != std::string::npos);
    auto const act = applied("Section 7 of public act 24-38 is repealed and the following is "
                             "substituted in lieu thereof (Effective from passage):",
                             "The sum is [ten] <u>six</u> dollars.",
                             nullptr);
    CHECK(act.base == Base::None);
    CHECK_FALSE(act.changed);
    CHECK(codes(act) == "not-codified");
    CHECK(act.old_text == "The sum is ten dollars.");
    CHECK(act.new_text == "The sum is six dollars.");
}

TEST_CASE("apply: a missing section or provision is shown as drafted") {
    auto const missing = applied("Section 99-77" + substituted, "A [gate] <u>door</u>.", nullptr);
    CHECK(missing.base == Base::Missing);
    CHECK_FALSE(missing.changed);
    CHECK(codes(missing) == "target-missing");
    CHECK(missing.old_text == "A gate.");
    CHECK(missing.new_text == "A door.");
    auto const part =
        applied("Subsection (k) of section 99-1" + substituted, "(k) A [gate] <u>door</u>.");
    CHECK(part.base == Base::Missing);
    CHECK_FALSE(part.changed);
    CHECK(codes(part) == "target-missing");
}

TEST_CASE("apply: names of bases") {
    CHECK(base_name(Base::Match) == "match");
    CHECK(base_name(Base::Mismatch) == "mismatch");
    CHECK(base_name(Base::Missing) == "missing");
    CHECK(base_name(Base::None) == "none");
}
