#include "tests/support/effect_list_lines.hpp"
#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace nutmeg;

namespace {

struct Case {
    std::string_view old_words;
    std::string_view new_words;
    std::string_view list;
};

void check(std::vector<Case> const& cases) {
    for (auto const& row : cases)
        CHECK(lines_of(effect_list(comparison_of(row.old_words, row.new_words))) == row.list);
}

} // namespace

TEST_CASE("replaced words: a clause before a sentence replaces no article") {
    check({
        {"The keeper may close the gate.",
         "Following a hearing held by the board, the keeper may close the gate.",
         "* added “Following a hearing held by the board”\n"},
        {"The keeper may close the gate.",
         "Notwithstanding any provision of this chapter, the keeper may close the gate.",
         "* Exception: added “Notwithstanding any provision of this chapter”\n"},
        {"If the bond is kept by the clerk of the town, such notice shall be sent.",
         "Such notice shall be sent.",
         "* removed “If the bond is kept by the clerk of the town”\n"},
        // Another article is a change of its own.
        {"The keeper may close the gate.",
         "No keeper may close the gate.",
         "* “The keeper” → “No keeper”\n"},
    });
}

TEST_CASE("replaced words: what adapts to added words is no old value") {
    check({
        {"The keeper may earn money from such contract or employment activity.",
         "The keeper may earn money from such contract, employment activity or sharing agreement.",
         "* Scope: added “or sharing agreement”\n"},
        {"The keeper may bar any criminal conduct which threatens a boat.",
         "The keeper may bar any criminal or harmful conduct that threatens a boat.",
         "* Scope: added “or harmful”\n"},
        {"The keeper shall close the gate. The clerk shall tell all facts to the board of the "
         "lake. "
         "The owner may leave.",
         "The keeper shall close the gate and the owner may leave.",
         "* removed “The clerk shall tell all facts to the board of the lake.”\n"},
        // "And" for "or" is.
        {"The keeper shall keep a lamp or a sign.",
         "The keeper shall keep a lamp and a sign.",
         "* “or” → “and” (all have to be met where one sufficed)\n"},
    });
}

TEST_CASE("replaced words: both sides are whole phrases with the words kept in them") {
    check({
        {"A person who pays fees for an evening course or a summer session shall not pay rent.",
         "A person who pays fees for an evening course, including for a course in a summer or "
         "winter session or recess, shall not pay rent.",
         "* “or a summer session” → “including for a course in a summer or winter session or "
         "recess”\n"},
        {"The fund shall keep all recoveries from third party keepers.",
         "The fund shall keep all actual recoveries from keepers.",
         "* “recoveries from third party keepers” → “actual recoveries from keepers”\n"},
        {"While negotiable documents, goods, money or tangible chattel paper is located in a "
         "place, "
         "this section applies.",
         "While negotiable documents, goods or tangible money is located in a place, this section "
         "applies.",
         "* “money or tangible chattel paper” → “tangible money”\n"},
        {"No registrant or operator of any wrecker shall tow a boat.",
         "No wrecker service shall tow a boat.",
         "* “registrant or operator of any wrecker” → “wrecker service”\n"},
        {"(a) Within thirty days after the sale, the keeper shall file a plan.",
         "(a) Not later than thirty days after the sale, the keeper shall file a plan.",
         "* (a): “Within” → “Not later than”\n"},
    });
}

TEST_CASE("replaced words: two sentences are two changes") {
    check({
        {"The board may enter land for a survey of any highway. He may also make tests.",
         "The board may enter land for a survey of any highway or railroad. The commissioner or "
         "the clerk may also make tests.",
         "* “He may” → “The commissioner or the clerk may”\n* Scope: added “or railroad”\n"},
    });
}

TEST_CASE("replaced words: a verb with its object that moved is neither removed nor added") {
    check({
        {"The Board of Trustees of the Lake State System shall develop a policy that (1) names "
         "the gates, and (2) names the lamps.",
         "The Board of Regents for Higher Learning shall develop a policy for the Lake State "
         "System that (1) names the gates, and (2) names the lamps.",
         "* moved “shall develop a policy”\n"
         "* “The Board of Trustees of” → “The Board of Regents for Higher Learning”\n"
         "* added “for”\n"},
        {"A town may set a fine for breach of the lake rule (1) of not more than ten dollars, and "
         "(2) in a town of five thousand or more, to provide for towing.",
         "A town may (1) set a fine for breach of the lake rule of not more than ten dollars, and "
         "(2) provide for towing.",
         "* (2): removed “in a town of five thousand or more, to”\n"
         "* (1): moved “set a fine for breach of the lake rule” (from the section's own text)\n"},
        // Another duty is not.
        {"A town may set a fine for breach of the lake rule (1) of not more than ten dollars, and "
         "(2) provide for towing.",
         "A town may (1) set a fine for breach of the road rule of not more than ten dollars, and "
         "(2) provide for towing.",
         "* removed “set a fine for breach of the lake rule”\n"
         "* (1): added “set a fine for breach of the road rule”\n"},
    });
}

TEST_CASE("replaced words: an exception that becomes a sentence stays") {
    check({
        {"The owner shall renew the permit for ten dollars, except that permits for sheds shall "
         "not be subject to renewal.",
         "The owner shall renew the permit for ten dollars. Permits for sheds shall not be subject "
         "to renewal.",
         "No change in law: form only (punctuation, “except that permits”/“Permits”)\n"},
        {"The owner shall renew the permit for ten dollars, except that permits for sheds shall "
         "not be subject to renewal.",
         "The owner shall renew the permit for ten dollars, provided the barn is safe. Permits for "
         "sheds shall not be subject to renewal.",
         "* Exception: added “provided the barn is safe”\n"},
        // A condition is no such sentence.
        {"The owner shall renew the permit, except that permits for sheds shall not be renewed.",
         "The owner shall renew the permit, if permits for sheds shall not be renewed.",
         "* Exception: removed “except that permits for sheds shall not be renewed”\n"},
    });
}

TEST_CASE("replaced words: an exception at the head of a new sentence is listed with it") {
    check({
        {"The gates shall vest in the town.",
         "The gates shall vest in the town. Notwithstanding the cost found under section 9-1, or "
         "the change of rates under section 9-2, such land shall vest in the keeper.",
         "* added “Notwithstanding the cost found under section 9-1, or the change of rates under "
         "section 9-2, such land shall vest in the keeper.”\n"},
    });
}

TEST_CASE("replaced words: provisions are listed with the new words that lead into them") {
    check({
        {"(a) No keeper shall stop a boat for breach of this section alone. (b) The board may "
         "meet.",
         "(a) No keeper shall stop a boat for breach of this section alone, unless such keeper (1) "
         "sees the owner sail, and (2) hears a bell. (b) The board may meet.",
         "* Exception (a): added “unless such keeper (1) sees the owner sail, and (2) hears a "
         "bell.”\n"},
        // Provisions after words that were there are entries of their own.
        {"(a) The board shall keep a list of: (1) Lamps; and (2) bells.",
         "(a) The board shall keep a list of: (1) Lamps; (2) bells; and (3) gates.",
         "* (a)(3) added: “gates.”\nForm: 2 places (conjunctions, punctuation)\n"},
    });
}

TEST_CASE("replaced words: a renamed term is no definition removed and added") {
    check({
        {"(1) “Gate Authority district” or “gate district” means the land around a mill of the "
         "Gate Authority. (2) The Gate Authority may meet.",
         "(1) “Lock Authority district” or “gate district” means the land around a mill of the "
         "Lock Authority. (2) The Lock Authority may meet.",
         "* Term: “Gate Authority” → “Lock Authority”\n"},
    });
}

TEST_CASE("replaced words: an amount is compared with the amount in its place") {
    check({
        {"(a) The board may issue bonds of forty dollars, that are not paid by the state.",
         "(a) The board may issue bonds of fifty dollars, provided five dollars of said sum are "
         "due in July, that are not paid by the state.",
         "* Money (a): issue bonds: $40 → $50\n"
         "* Exception (a): added “provided five dollars of said sum are due in July”\n"},
        // One that stays is.
        {"(a) The fee is forty dollars.",
         "(a) The fee is fifty dollars in May and forty dollars in June.",
         "* (a): “forty dollars” → “fifty dollars in May and forty dollars in June”\n"},
    });
}

TEST_CASE("replaced words: a negation that moved in its sentence is quoted with it") {
    check({
        {"The town agrees with each owner of a key that the town shall, as long as the bonds of "
         "the "
         "board are not paid in full, neither limit nor alter the pledge.",
         "The town agrees with each owner of a key that neither the town nor any agent shall, as "
         "long "
         "as the bonds of the board are not paid in full, limit, alter or end the pledge.",
         "* “The town agrees with each owner of a key that the town shall, as long as the bonds of "
         "the "
         "board are not paid in full, neither limit nor alter the pledge.” → “The town agrees with "
         "each "
         "owner of a key that neither the town nor any agent shall, as long as the bonds of the "
         "board "
         "are not paid in full, limit, alter or end the pledge.”\n"},
        // "Not limited to" negates nothing.
        {"The plan shall not be late, and shall have a list of uses, including, but not limited "
         "to, the "
         "lamp fund.",
         "The plan shall not be late, and shall have a study of storms.",
         "* “list of uses, including, but not limited to, the lamp fund” → “study of storms”\n"},
    });
}

TEST_CASE("replaced words: words with the end of a sentence are not put in place of others") {
    check({
        {"(a) The keeper shall send proof that the lamp is lit. The board may sit. The clerk may "
         "go.",
         "(a) The keeper shall send a plan of the gate. Such plan shall show that the lamp is lit. "
         "The "
         "board may sit. The clerk may go.",
         "* (a): removed “proof”; added “a plan of the gate. Such plan shall show”\n"},
    });
}

TEST_CASE("replaced words: a sentence that changes in many pieces is rewritten") {
    check({
        {"(a) The board may sit. Each shop shall send proof of good work from its home town, with "
         "the "
         "form for a key of the gate, based on rules of the guard that hold in winter, and shall "
         "mail "
         "to the board of the lake each paper on the last visit that ended well. The clerk may go.",
         "(a) The board may sit. Each shop shall keep a ledger in a dry room upstairs, with the "
         "form "
         "for a key of the gate, signed by three masters who have never left port, and shall mail "
         "to "
         "the board of the lake one photograph in color every spring before thaw. The clerk may "
         "go.",
         "* (a) rewritten: “Each shop shall send proof of good work from its home town, with the "
         "form for a key of the gate, based on rules of the guard that hold in winter, and shall "
         "mail to the board of the lake each paper on the last visit that ended well.” → “Each "
         "shop shall keep a ledger in a dry room upstairs, with the form for a key of the gate, "
         "signed by three masters who have never left port, and shall mail to the board of the "
         "lake one photograph in color every spring before thaw.”\n"},
    });
}

TEST_CASE("replaced words: a new section says each of its subsections once") {
    check({
        {"",
         "(a) A plan is open to all. (b) If a keeper elects not to renew a key, the keeper shall "
         "file a "
         "notice in ten days. (c) Lamps stay lit.",
         "* Section added\n"
         "  (a): “A plan is open to all.”\n"
         "  (b): “If a keeper elects not to renew a key, the keeper shall file a notice in ten "
         "days.”\n"
         "  (c): “Lamps stay lit.”\n"},
    });
}
