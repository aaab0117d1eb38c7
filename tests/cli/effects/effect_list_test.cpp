#include "tests/support/effect_list_lines.hpp"
#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;

namespace {

std::string list_of(std::string_view old_words, std::string_view new_words) {
    return lines_of(effect_list(comparison_of(old_words, new_words)));
}

struct Case {
    std::string_view old_words;
    std::string_view new_words;
    std::string_view list;
};

void check(std::vector<Case> const& cases) {
    for (auto const& row : cases)
        CHECK(list_of(row.old_words, row.new_words) == row.list);
}

} // namespace

TEST_CASE("effect list: a value says what it is of") {
    check({
        {"The maximum payment from the lake fund for each claim shall not exceed ten dollars.",
         "The maximum payment from the lake fund for each claim shall not exceed twenty dollars.",
         "* Money: maximum payment from the lake fund for each claim: $10 → $20\n"},
        {"(a) The keeper shall pay a fee of ten dollars per gate to the clerk.",
         "(a) The keeper shall pay a fee of twelve dollars per gate to the clerk.",
         "* Money (a): fee per gate to the clerk: $10 → $12\n"},
        {"No person under sixteen years of age may enter.",
         "No person under eighteen years of age may enter.",
         "* Age: person: 16 years → 18 years\n"},
    });
}

TEST_CASE("effect list: the same change in many places is one entry") {
    check({
        {"(a) A keeper shall file a bond of ten dollars.\n(b) An owner shall file a bond of ten "
         "dollars.\n(c) A clerk shall file a plan.",
         "(a) A keeper shall file a bond of thirty dollars.\n(b) An owner shall file a bond of "
         "thirty dollars.\n(c) A clerk shall file a plan.",
         "* Money (a), (b): bond: $10 → $30\n"},
        // Other values stay apart.
        {"(a) A keeper shall file a bond of ten dollars.\n(b) An owner shall file a bond of ten "
         "dollars.",
         "(a) A keeper shall file a bond of thirty dollars.\n(b) An owner shall file a bond of "
         "forty dollars.",
         "* Money (a): bond: $10 → $30\n* Money (b): bond: $10 → $40\n"},
    });
}

TEST_CASE("effect list: three siblings with a value each are a table") {
    check({
        {"The grant is: (1) Ten dollars for an island, (2) twenty dollars for a bay, and (3) "
         "thirty "
         "dollars for a cove.",
         "The grant is: (1) Fifteen dollars for an island, (2) twenty-five dollars for a bay, and "
         "(3) thirty-five dollars for a cove.",
         "* Money\n  (1) for an island | $10 | $15\n  (2) for a bay | $20 | $25\n  (3) for a "
         "cove | $30 | $35\n"},
    });
}

TEST_CASE("effect list: what follows from new designators comes after the law") {
    check({
        {"(a) The board shall meet.\n(b) The clerk shall keep the minutes under subsection (c) of "
         "this section.\n(c) The minutes are public.\n(d) The board may vote.",
         "(a) The board shall meet.\n(b) A quorum is five members.\n(c) The clerk shall keep the "
         "minutes under subsection (d) of this section.\n(d) The minutes are public.\n(e) The "
         "board may vote.",
         "* (b) added: “A quorum is five members.”\n"
         "Conforming: (c) subsection (c) → (d)\n"
         "Structure: (b) to (d) are now (c) to (e)\n"},
        // A list of which one member is removed and the others get new designators.
        {"(a) The rate is for (A) mills that burn coal, (B) barns, and (C) sheds.\n(b) A plan "
         "under "
         "subparagraph (A) or (B) of subsection (a) of this section is open.",
         "(a) The rate is for (A) barns, and (B) sheds.\n(b) A plan under subparagraph (A) of "
         "subsection (a) of this section is open.",
         "* (a)(A) removed: “mills that burn coal”\n"
         "Conforming: (b) subsection (a)(B) → (a)(A); (b) removed subsection (a)(A)\n"
         "Structure: (a)(B) and (a)(C) are now (a)(A) and (a)(B)\n"},
        // A citation of another provision is no such citation.
        {"(a) The board shall meet under subsection (b) of this section.\n(b) One.\n(c) Two, for "
         "the lake.",
         "(a) The board shall meet under subsection (c) of this section.\n(b) One.\n(c) Two, for "
         "the lake.",
         "* Reference (a): subsection (b) → (c)\n"},
    });
}

TEST_CASE("effect list: form alone is no change in law") {
    check({
        {"(a) The lamp which burns.\n(b) The gate which opens.",
         "(a) The lamp that burns.\n(b) The gate that opens.",
         "No change in law: form only, 2 places (which/that)\n"},
        {"(a) The lamp which burns.\n(b) The gate may open.",
         "(a) The lamp that burns.\n(b) The gate shall open.",
         "* Duty or power (b): “may” → “shall” (a power becomes a duty)\nForm: which/that\n"},
    });
}

TEST_CASE("effect list: duties come before amounts, and amounts before dates") {
    check({
        {"(a) A plan is due on May 1, 2027.\n(b) The fee is ten dollars.\n(c) The clerk may enter.",
         "(a) A plan is due on June 1, 2027.\n(b) The fee is twelve dollars.\n(c) The clerk shall "
         "enter.",
         "* Duty or power (c): “may” → “shall” (a power becomes a duty)\n"
         "* Money (b): fee: $10 → $12\n"
         "* Date (a): plan is due: May 1, 2027 → June 1, 2027\n"},
    });
}

TEST_CASE("effect list: values inside added words are in their entry") {
    check({
        {"The keeper shall open the gate.",
         "The keeper shall open the gate. On and after July 1, 2027, the keeper may collect a fee "
         "of "
         "ten dollars from the owner of each boat that passes the gate, and shall send the fee to "
         "the clerk of the town.",
         "* added “On and after July 1, 2027, the keeper may collect a fee of ten dollars from the "
         "… fee to the clerk of the town.”\n  Fee: $10\n"},
    });
}

TEST_CASE("effect list: a provision replaced in its place is rewritten") {
    check({
        {"(a) The board shall meet.\n(b) A keeper who sleeps shall pay for all lamps that go out "
         "in the night.",
         "(a) The board shall meet.\n(b) Every town may buy islands and bays with money of the "
         "state, if voters agree.",
         "* (b) rewritten: “A keeper who sleeps shall pay for all lamps that go out in the night” "
         "→ "
         "“Every town may buy islands and bays with money of the state, if voters agree”\n"},
    });
}
