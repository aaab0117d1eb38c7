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
        {"The keeper may settle if the amount involved is less than ten dollars.",
         "The keeper may settle if the amount involved is less than twenty dollars per owner.",
         "* Money: amount involved: $10 → $20\n"
         "* added “per owner”\n"},
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
         "* (a)(A) of the old text removed: “mills that burn coal”\n"
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
         "* Duty or power (b): The gate shall (was: may) open\nForm: "
         "which/that\n"},
    });
}

TEST_CASE("effect list: duties come before amounts, and amounts before dates") {
    check({
        {"(a) A plan is due on May 1, 2027.\n(b) The fee is ten dollars.\n(c) The clerk may enter.",
         "(a) A plan is due on June 1, 2027.\n(b) The fee is twelve dollars.\n(c) The clerk shall "
         "enter.",
         "* Duty or power (c): The clerk shall (was: may) enter\n"
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
         "owner of each boat that passes the gate, and shall send the fee to the clerk of the "
         "town.”\n"},
    });
}

TEST_CASE("effect list: a list item is quoted with the lead-in that turns its sense") {
    check({
        {"No club shall (1) bar a keeper from earning pay, or (2) bar a keeper from hiring a "
         "clerk.",
         "No club shall (1) bar a keeper from earning pay, (2) bar a keeper from hiring a clerk, "
         "or "
         "(3) take any action against a town.",
         "* (3) added to “No club shall”: “take any action against a town.”\nForm: 2 places "
         "(conjunctions, punctuation)\n"},
        {"(a) The board may by rule exempt the following from this chapter: (1) Small gates; (2) "
         "houses of one family; and (3) lamps.",
         "(a) The board may by rule exempt the following from this chapter: (1) Small gates; and "
         "(2) lamps.",
         "* (a)(2) of the old text removed from “The board may by rule exempt the following from "
         "this chapter”: "
         "“houses of one family”\nStructure: (a)(3) is now (a)(2)\nForm: "
         "conjunctions\n"},
        // A negation in a relative clause, or none.
        {"A keeper who has not filed a plan shall (1) keep a lamp, and (2) open the gate.",
         "A keeper who has not filed a plan shall (1) keep a lamp, (2) open the gate, and (3) file "
         "a plan.",
         "* (3) added: “file a plan.”\nForm: 2 places (conjunctions, punctuation)\n"},
    });
}

TEST_CASE("effect list: edits of a definition are printed one by one") {
    check({
        {"(1) “Vendor” means a person in the business of selling orders, by wire or kiosk, in any "
         "town of this state.",
         "(1) “Vendor” means a person directly or through a delegate in the business of selling "
         "orders, by wire, kiosk or digital wallet, in any town of this state.",
         "* Definition (1): “Vendor”: added “directly or through a delegate”; “or kiosk” → “kiosk "
         "or "
         "digital wallet”\n"},
        {"(1) “Member town” does not include the city of Salem or any town that is in the harbor.",
         "(1) “Member town” does not include the city of Salem or the town of Avon.",
         "* Definition (1): “Member town”: after “does not include”: “any town that is in the "
         "harbor” → “the town of Avon”\n"},
    });
}

TEST_CASE("effect list: a sentence that other entries quote is not repeated") {
    check({
        {"(1) Lamp Day. The clerk shall proclaim May first as Lamp Day of the lake and of all the "
         "rivers of the state. Suitable exercises may be held at the lake and elsewhere as the "
         "clerk of the lake decides for the day.",
         "(1) Lamp Day. The clerk shall proclaim May first as Lamp Day of the lake and of all the "
         "rivers of the state. Suitable exercises may be held at the lake and elsewhere as the "
         "clerk of the lake decides for the day. (2) Gate Day. The clerk shall proclaim June first "
         "as Gate Day of the lake and of all the rivers of the state. Suitable exercises may be "
         "held at the lake and elsewhere as the clerk of the lake decides for the evening. (3) "
         "Boat "
         "Day. The clerk shall proclaim July first as Boat Day of the lake and of all the rivers "
         "of "
         "the state. Suitable exercises may be held at the lake and elsewhere as the clerk of the "
         "lake decides for the evening.",
         "* (2) added: “Gate Day. The clerk shall proclaim June first as Gate Day of the lake and "
         "of "
         "all the rivers of the state.” “Suitable exercises may be held at the lake and elsewhere "
         "as the clerk of the lake decides for the evening.”\n"
         "* (3) added: “Boat Day. The clerk shall proclaim July first as Boat Day of the lake and "
         "of "
         "all the rivers of the state.” and 1 sentence as in (2)\n"},
    });
}

TEST_CASE("effect list: amounts in parts of a cent") {
    check({
        {"The charge is three cents for each gate.",
         "The charge is three and one-quarter cents for "
         "each gate.",
         "* Money: charge for each gate: $0.03 → $0.0325\n"},
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

TEST_CASE("effect list: two provisions with one designator by chance are no rewritten one") {
    check({
        {"(a)(1) No person shall run a ferry unless licensed under chapter 99. (2) The clerk shall "
         "print a table of fares. (3) No person shall charge more than such fares.\n"
         "(b) Each ferry shall carry a lamp.",
         "(a) For the purposes of this section: (1) “Ferry” means a boat for hire; and (2) “fare” "
         "means a charge.\n(b) No person shall run a ferry unless licensed under chapter 99.\n"
         "(c) Each ferry shall carry a lamp.",
         "* (a)(2) of the old text removed: “The clerk shall print a table of fares.”\n"
         "* (a)(3) removed: “No person shall charge more than such fares.”\n"
         "* (a) added: “For the purposes of this section: (1) ‘Ferry’ means a boat for hire; and "
         "(2) ‘fare’ means a charge.”\n"
         "Structure: (a)(1) is now (b); (b) is now (c)\n"},
    });
}

TEST_CASE("effect list: text that gets designators") {
    check({
        // All of it.
        {"(a) A firm may ask for a refund. A refund is not income.",
         "(a) (1) A firm may ask for a refund. (2) A refund is not income.",
         "Structure: text of (a) is now (a)(1) and (a)(2)\n"},
        // A part of it: the words before the list stay in (a).
        {"(a) Plans shall be based on the standards of the board.",
         "(a) Plans shall be based on (1) the standards of the board, and (2) the guide of the "
         "clerk.",
         "* (a)(2) added: “the guide of the clerk.”\nStructure: part of (a) is now (a)(1)\n"},
        {"(a) Dogs.\n(b) The agent shall keep a lamp. The clerk shall print a book.",
         "(a) Dogs.\n(b) Cats are not allowed.\n(c) (1) The agent shall keep a lamp. (2) The "
         "clerk shall print a book.",
         "* (b) added: “Cats are not allowed.”\n"
         "Structure: text of (b) is now (c)(1) and (c)(2)\n"},
    });
}

TEST_CASE("effect list: what changed inside a provision that moved into a new one") {
    check({
        {"(1) “Rate” means the sum of: (A) A fee set by the board for the use of a lock, and (B) "
         "any amount that is paid to a keeper for the use of money.\n(2) “Lead” means any words "
         "that identify a customer of a loan.",
         "(1) “Rate” means each charge.\n(2) “Charge” means: (A) A fee set by the board for the "
         "use of a lock, and (B) any amount that is paid to a town keeper for the use of money.\n"
         "(3) “Lead” means any words that identify a customer of a loan.",
         "* Definition (1): “Rate”: “the sum of: (A) A fee set by the board for the use of a lock, "
         "and (B) any amount that is paid to a keeper for the use of money” → “each charge”\n"
         "* (2) added: “‘Charge’ means:”\n"
         "* (2)(B): added “town” (a town keeper)\n"
         "Structure: (1)(A) and (1)(B) are now (2)(A) and (2)(B); (2) is now (3)\n"},
    });
}

TEST_CASE("effect list: headings of subsections are no law") {
    check({
        {"(a) Use of names. The name of the grid shall be used on maps.\n(b) Description. A point "
         "shall be given in feet.",
         "(a) The name of the grid shall be used on maps.\n(b) A point shall be given in meters.",
         "* (b): “feet” → “meters”\nNot law: headings of (a), (b) removed\n"},
        // A sentence is.
        {"(a) Names are free. The name of the grid shall be used on maps.",
         "(a) The name of the grid shall be used on maps.",
         "* (a): removed “Names are free.”\n"},
    });
}

TEST_CASE("effect list: a provision that others pass is not listed as moved") {
    check({
        {"(a) Dogs.\n(b) Lamps shall be carried by each boat on the lake at night, and by each "
         "cart on a road, so that all who come near may see them.\n(c) Fees shall be paid to the "
         "clerk of the lake each year.",
         "(a) Dogs.\n(c) Fees shall be paid to the clerk of the lake each year.\n(d) Lamps shall "
         "be carried by each boat on the lake at night, and by each cart on a road, so that all "
         "who come near may see them.",
         "Structure: (b) is now (d)\n"},
    });
}

TEST_CASE("effect list: words that are removed and added again moved") {
    check({
        {"A town may set a fine for breach of the rule (1) of not more than ten dollars, and (2) "
         "in "
         "a town of five thousand or more, to provide for towing.",
         "A town may (1) set a fine for breach of the rule of not more than ten dollars, and (2) "
         "provide for towing.",
         "* (2): removed “in a town of five thousand or more, to”\n"
         "* (1): moved “set a fine for breach of the rule” (from the section's own text)\n"},
    });
}

TEST_CASE("effect list: a value is named by a noun phrase with its bound") {
    check({
        {"Each guard shall give to the Guard Commission a bond in the sum of ten dollars.",
         "Each guard shall give to the Guard Commission a bond in the sum of forty dollars.",
         "* Money: bond: $10 → $40\n"},
        {"The clerk may impose a civil penalty of not more than ten dollars on any keeper.",
         "The clerk may impose a civil penalty of not more than forty dollars on any keeper.",
         "* Money: civil penalty, not more than: $10 → $40\n"},
        {"A child of age three to five, inclusive, may enter.",
         "A child of age three to eight, inclusive, may enter.",
         "* Age: upper limit: 5 years → 8 years\n"},
        // "prior", a year and a clause with another verb say nothing of what a value is of.
        {"The clerk may open a gate prior to January 1, 2026.",
         "The clerk may open a gate prior to January 1, 2028.",
         "* Date: gate: January 1, 2026 → January 1, 2028\n"},
        {"From July 1, 2024, to July 1, 2026, a gate is free.",
         "From July 1, 2024, to July 1, 2028, a gate is free.",
         "* Date: July 1, 2026 → July 1, 2028\n"},
        {"The clerk shall retain thirty dollars of each fee.",
         "The clerk shall retain forty dollars of each fee.",
         "* Money: retain: $30 → $40\n"},
    });
}

TEST_CASE("effect list: a value on one side is quoted with the words that come or go with it") {
    check({
        {"On and after May 1, 2020, a keeper may open the gate.",
         "A keeper may open the gate.",
         "* Date: removed “On and after May 1, 2020”\n"},
        {"No keeper may open the gate by night.",
         "From May 1, 2027, until June 1, 2028, no keeper may open the gate by night.",
         "* Date: added “From May 1, 2027, until June 1, 2028”\n"},
        {"The clerk shall file the plan within sixty days after notice.",
         "The clerk shall file the plan upon notice.",
         "* Duration: “within sixty days after” → “upon”\n"},
        {"The fee is ten dollars for a gate and five dollars for a lamp.",
         "The fee is ten dollars for a gate and a lamp.",
         "* Money: removed “five dollars for”\n"},
    });
}

TEST_CASE("effect list: citations as ranges and lists") {
    check({
        {"A tenant of a unit under subdivisions (1) to (13), inclusive, of section 99-82 may vote.",
         "A tenant of a unit under subdivisions (1) to (14), inclusive, of section 99-82 may vote.",
         "* Reference: subdivisions (1) to (13) → (1) to (14), inclusive, of section 99-82\n"},
        {"A conviction under section 99-5 or 99-8 shall be a prior conviction.",
         "A conviction under section 99-5, 99-6, 99-7 or 99-8 shall be a prior conviction.",
         "* Offenses in the list: sections 99-6 and 99-7 added\n"},
        {"A keeper under section 99-5 or 99-8 shall pay.",
         "A keeper under section 99-5, 99-6, 99-7 or 99-8 shall pay.",
         "* Reference: added sections 99-6 and 99-7 in “A keeper under section 99-5, 99-6, 99-7 or "
         "99-8 shall pay.”\n"},
        // A sentence with many items shows nothing of the citation.
        {"For the purposes of this section and section 99-5: (1) “Gate” means a door of iron that "
         "a keeper opens by day; (2) “lock” means a device of brass that a keeper shuts by night; "
         "(3) “lamp” means a light of oil that a keeper lights at dusk; and (4) “boat” means a "
         "vessel of wood that a keeper rows at dawn.",
         "For the purposes of this section and sections 99-5, 99-6 and 99-7: (1) “Gate” means a "
         "door of iron that a keeper opens by day; (2) “lock” means a device of brass that a "
         "keeper "
         "shuts by night; (3) “lamp” means a light of oil that a keeper lights at dusk; and (4) "
         "“boat” means a vessel of wood that a keeper rows at dawn.",
         "* Reference: added sections 99-6 and 99-7\n"},
        // One citation for another is no range.
        {"A keeper is liable under section 99-5.",
         "A keeper is liable under section 99-6.",
         "* Reference: section 99-5 → 99-6\n"},
    });
}
