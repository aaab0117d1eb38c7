#include "diff/comparison.hpp"
#include "diff/later_comparison.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/support/random_edits.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

using namespace nutmeg;

namespace {

std::shared_ptr<Section const> section(std::string_view words) {
    return std::make_shared<Section const>(section_from_words("99-1", "Gates", words));
}

/// "amended (a)>(b); added >(c); deleted (d)> in (b)".
std::string changes(std::string_view old_words, std::string_view new_words) {
    std::string all;
    for (auto const& change : compare(section(old_words), section(new_words)).changes) {
        all += (all.empty() ? "" : "; ") + std::string(change_name(change.kind)) + " "
             + change.old_path + ">" + change.new_path;
        if (change.kind == ChangeKind::Deleted)
            all += " in " + change.in;
        CHECK(change.has_old == (change.kind != ChangeKind::Added));
        CHECK(change.has_new == (change.kind != ChangeKind::Deleted));
    }
    return all;
}

std::string const gates = "Each keeper shall open the gate at sunrise and close it at sunset.";
std::string const doors = "No door of iron may be painted without leave of the commissioner.";
std::string const locks = "A lock that is broken shall be mended not later than ten days after.";
std::string const keys = "Keys are to be kept in a box under the charge of the town clerk.";
std::string const fees = "The fee for a license under this chapter is twenty-five dollars.";

} // namespace

TEST_CASE("changes: the innermost provision with changed direct words") {
    std::string const before = "(a) " + gates
                             + "\n(b) Any keeper who (1) leaves a gate open, or (2) "
                             + "loses a key, shall be fined.";
    CHECK(changes(before, before) == "");
    CHECK(changes(before,
                  "(a) " + gates
                      + "\n(b) Any keeper who (1) leaves a gate open, or (2) "
                        "loses a lock, shall be fined.")
          == "amended (b)(2)>(b)(2)");
    CHECK(changes(before,
                  "(a) " + gates
                      + "\n(b) A keeper who (1) leaves a gate open, or (2) "
                        "loses a key, shall be fined.")
          == "amended (b)>(b)");
    CHECK(changes(gates, gates + " " + doors) == "amended >");
}

TEST_CASE("changes: a new provision in the middle redesignates those after it") {
    std::string const before =
        "(a) " + gates + "\n(b) " + doors + "\n(c) " + locks + "\n(d) " + keys;
    CHECK(changes(before,
                  "(a) " + gates + "\n(b) " + fees + "\n(c) " + doors + "\n(d) " + locks + "\n(e) "
                      + keys)
          == "added >(b); redesignated (b)>(c); redesignated (c)>(d); redesignated (d)>(e)");
    CHECK(changes(before,
                  "(a) " + fees + "\n(b) " + gates + "\n(c) " + doors + "\n(d) " + locks + "\n(e) "
                      + keys)
          == "added >(a); redesignated (a)>(b); redesignated (b)>(c); redesignated (c)>(d); "
             "redesignated (d)>(e)");
    CHECK(changes(before, before + "\n(e) " + fees) == "added >(e)");
}

TEST_CASE("changes: a deleted provision is reported with the provision that contained it") {
    std::string const before = "(a) " + gates + "\n(b) The following: (1) " + doors + " (2) "
                             + locks + " (3) " + keys + "\n(c) " + fees;
    CHECK(changes(before, "(a) " + gates + "\n(b) " + fees)
          == "deleted (b)> in ; redesignated (c)>(b)");
    CHECK(changes(before,
                  "(a) " + gates + "\n(b) The following: (1) " + doors + " (2) " + keys + "\n(c) "
                      + fees)
          == "deleted (b)(2)> in (b); redesignated (b)(3)>(b)(2)");
}

TEST_CASE("changes: redesignated and amended are two changes") {
    CHECK(
        changes("(a) " + gates + "\n(b) " + doors + "\n(c) " + fees,
                "(a) " + doors + "\n(b) The fee for a license under this chapter is fifty dollars.")
        == "deleted (a)> in ; redesignated (b)>(a); redesignated (c)>(b); amended (c)>(b)");
}

TEST_CASE("changes: text that gets its first designator") {
    CHECK(changes(gates, "(a) " + gates + "\n(b) " + doors)
          == "redesignated >(a); amended >(a); added >(b)");
    CHECK(changes("(a) " + gates + " " + locks, "(a) (1) " + gates + "\n(2) " + locks)
          == "redesignated (a)>(a)(1); amended (a)>(a)(1); redesignated (a)>(a)(2); amended "
             "(a)>(a)(2)");
}

TEST_CASE("changes: text that gets a designator and is repeated in a new provision after it") {
    std::string const before =
        "(a) No lease shall contain:\n(1) A waiver;\n(2) A term that ends it "
        "where the resident does not pay within nine days thereafter;\n(3) A "
        "fee.";
    auto after = before;
    after.replace(
        after.find("nine days thereafter"),
        20,
        "(A) nine days thereafter, or (B) fourteen days thereafter if a system of payment "
        "stopped it");
    CHECK(
        changes(before, after)
        == "amended (a)(2)>(a)(2); redesignated (a)(2)>(a)(2)(A); amended (a)(2)>(a)(2)(A); added "
           ">(a)(2)(B)");
    CHECK(changes(after, before)
          == "amended (a)(2)>(a)(2); redesignated (a)(2)(A)>(a)(2); amended (a)(2)(A)>(a)(2); "
             "deleted (a)(2)(B)> in (a)(2)");
}

TEST_CASE("changes: a redesignated provision with words repeated in a new one") {
    std::string const risks =
        "take account of the risks of floods on the coast, as the board reports, ";
    std::string const goals = "take account of the goals that the board sets under section 99-4.";
    std::string const next = "\n(i) A plan takes account of technology.";
    CHECK(changes("(h) A plan made after May shall (1) " + risks + "(2) show heat, and (3) " + goals
                      + next,
                  "(h) (1) A plan made after May shall (A) " + risks + "(B) show heat, and (C) "
                      + goals + "\n(2) A plan made after June shall (A) find the roads that flood, "
                      + "and (B) " + goals + next)
          == "redesignated (h)>(h)(1); amended (h)>(h)(1); redesignated (h)(1)>(h)(1)(A); "
             "redesignated (h)(2)>(h)(1)(B); redesignated (h)(3)>(h)(1)(C); added >(h)(2)");
}

TEST_CASE("changes: a provision that moved in its list") {
    CHECK(changes("(a) In this chapter: (1) " + gates + " (2) " + doors,
                  "(a) In this chapter: (1) " + doors + " (2) " + gates)
          == "redesignated (a)(2)>(a)(1); redesignated (a)(1)>(a)(2)");
}

TEST_CASE("changes: an added or repealed section has no changes inside") {
    CHECK(changes("", gates) == "");
    CHECK(changes(gates, "") == "");
    CHECK(compare(section(""), section(gates)).change == SectionChange::Added);
    CHECK(compare(section(gates), section("")).change == SectionChange::Repealed);
    CHECK(compare(section(gates), section("Section 99-1 is repealed.")).change
          == SectionChange::Repealed);
    CHECK(compare(section(gates), section(gates)).change == SectionChange::Unchanged);
    CHECK(compare(section(gates), section(doors)).change == SectionChange::Amended);
}

TEST_CASE("changes: new designators alone are only redesignations") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        std::mt19937 random(seed);
        auto const count = 2 + random() % 12;
        auto const shift = 1 + random() % 6;
        std::string before;
        std::string after;
        std::string expected;
        for (std::size_t i = 0; i < count; ++i) {
            std::string words;
            for (auto n = 6 + random() % 20; n > 0; --n)
                words += " w" + std::to_string(random() % 300);
            auto const letter = [](std::size_t ordinal) {
                return "(" + std::string(1, static_cast<char>('a' + ordinal)) + ")";
            };
            before += (i == 0 ? "" : "\n") + letter(i) + words + ".";
            after += "\n" + letter(i + shift) + words + ".";
            expected += "; redesignated " + letter(i) + ">" + letter(i + shift);
        }
        std::string added;
        std::string added_changes;
        for (std::size_t i = 0; i < shift; ++i) {
            auto const designator = "(" + std::string(1, static_cast<char>('a' + i)) + ")";
            added += (i == 0 ? "" : "\n") + designator;
            for (int n = 0; n < 9; ++n)
                added += " x" + std::to_string(random() % 300);
            added += ".";
            added_changes += (i == 0 ? "added >" : "; added >") + designator;
        }
        CAPTURE(seed);
        CHECK(changes(before, added + after) == added_changes + expected);
    }
}

TEST_CASE("changes: a provision that grew is the same provision") {
    CHECK(changes("(a) " + gates + "\n(b) " + locks,
                  "(a) " + gates + "\n(b) (1) " + locks + "\n(2) " + doors + " " + keys + " " + fees
                      + "\n(3) " + fees + " " + doors + " " + keys)
          == "redesignated (b)>(b)(1); amended (b)>(b)(1); added >(b)(2); added >(b)(3)");
}

TEST_CASE("changes: of two provisions that change places, one is moved") {
    auto const longer = keys + " " + doors;
    CHECK(changes("(b) " + gates + "\n(a) " + longer, "(a) " + longer + "\n(b) " + gates)
          == "moved (b)>(b)");
}

TEST_CASE("changes: a star that points to a later version amends nothing") {
    auto const law = section("(a) The door.\n(b) The fee is ten dollars.");
    auto const starred = section(
        "(a) The door.\n*(b) The fee is ten dollars.\n*Note: On and after July 1, 2027, "
        "subsection (b) of this section, as amended by section 5 of public act 25-41, is to "
        "read as follows:\n\u201C(b) The fee is thirty dollars.\u201D");
    auto const comparison = compare(law, starred);
    REQUIRE(comparison.changes.size() == 1);
    CHECK(comparison.changes[0].new_path == "(b)");
    CHECK(comparison.changes[0].from == "2027-07-01");
}

TEST_CASE("changes: a star inside a paragraph is a word like others") {
    auto const comparison =
        compare(section("The fee is 2 * 3 dollars."), section("The fee is 2 3 dollars."));
    REQUIRE(comparison.changes.size() == 1);
    CHECK(comparison.changes[0].kind == ChangeKind::Amended);
}

TEST_CASE("changes: a changed later version is reported with its date") {
    auto const law = [](std::string const& fee) {
        return section("(a) The door.\n*(b) The fee is ten dollars.\n*Note: On and after July 1, "
                       "2027, subsection (b) of this section, as amended by section 5 of public "
                       "act 25-41, is to read as follows:\n\u201C(b) The fee is "
                       + fee + " dollars.\u201D");
    };
    auto const comparison = compare(law("twenty"), law("thirty"));
    REQUIRE(comparison.changes.size() == 1);
    CHECK(comparison.changes[0].kind == ChangeKind::Amended);
    CHECK(comparison.changes[0].new_path == "(b)");
    CHECK(comparison.changes[0].from == "2027-07-01");
    CHECK(comparison.effects.empty());
    REQUIRE(comparison.later.size() == 1);
    CHECK(comparison.later[0].from == "2027-07-01");
    CHECK(comparison.later[0].base == LaterBase::OldVersion);
    auto const effects = printed_effects(comparison.later[0]);
    REQUIRE(effects.size() == 1);
    CHECK(effects[0].kind == EffectKind::Money);
    CHECK(effects[0].topic == Topic::Fee);
    // The evidence is in the sections as printed.
    REQUIRE(effects[0].new_evidence.size() == 1);
    CHECK(effects[0].new_evidence[0].of(comparison.new_section->text) == "thirty dollars");
    CHECK(effects[0].old_evidence[0].of(comparison.old_section->text) == "twenty dollars");
}

TEST_CASE("changes: exchanging the texts exchanges the changes") {
    auto const described = [](Comparison const& comparison, bool exchanged) {
        std::multiset<std::string> all;
        for (auto const& change : comparison.changes) {
            if (!change.from.empty()) // set only for later versions of the new text
                continue;
            auto kind = change.kind;
            if (exchanged && kind == ChangeKind::Added)
                kind = ChangeKind::Deleted;
            else if (exchanged && kind == ChangeKind::Deleted)
                kind = ChangeKind::Added;
            all.insert(std::string(change_name(kind)) + " "
                       + (exchanged ? change.new_path + ">" + change.old_path
                                    : change.old_path + ">" + change.new_path));
        }
        std::string lines;
        for (auto const& line : all)
            lines += line + "\n";
        return lines;
    };
    std::size_t compared = 0;
    for (auto const* name : {"990", "991", "992"}) {
        auto const page =
            read_page(std::string(NUTMEG_SOURCE_DIR "/corpus/sample/chap_") + name + ".htm");
        for (auto const& original : page.sections)
            for (std::uint32_t seed = 1; seed <= 8 && original.status == Status::Active; ++seed) {
                auto const before = section(original.text);
                auto const after = section(test::edited(original.text, seed));
                CAPTURE(original.citation());
                CAPTURE(seed);
                CHECK(described(compare(before, after), false)
                      == described(compare(after, before), true));
                ++compared;
            }
    }
    CHECK(compared > 100);
}

TEST_CASE("changes: names") {
    CHECK(change_name(ChangeKind::Amended) == "amended");
    CHECK(change_name(ChangeKind::Added) == "added");
    CHECK(change_name(ChangeKind::Deleted) == "deleted");
    CHECK(change_name(ChangeKind::Redesignated) == "redesignated");
    CHECK(change_name(ChangeKind::Moved) == "moved");
    CHECK(section_change_name(SectionChange::Added) == "added");
    CHECK(section_change_name(SectionChange::Unchanged) == "unchanged");
}
