#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("effects: an exception ends with its clause") {
    check_rows({
        {"\"unless\" and \"if ... without\"",
         "(a) A buyer takes free of the claim unless the buyer acts in bad faith.",
         "(a) A buyer takes free of the claim if the buyer receives the boat without acting in bad "
         "faith.",
         "exception (a) unless the buyer acts in bad faith > if the buyer receives the boat "
         "without acting\n"},
        {"\"but\" and \"provided\" before a clause that stays",
         "(a) A clerk may open the gate, but the officer has searched the yard and the house "
         "beside it.",
         "(a) A clerk may open the gate, provided the officer has searched the yard and the house "
         "beside it.",
         "text (a)\n"},
        {"\"other than\" before the verb of its clause",
         "(a) No goods other than those listed in the plan shall be sold and no sale shall last a "
         "year.",
         "(a) No sale shall last a year.",
         "exception (a) other than those listed in the plan > -\ntext (a)\n"},
        {"\"other than\" with two verbs in its relative clause",
         "(a) Goods other than those that are new and are sealed shall be sold.",
         "(a) Goods shall be sold.",
         "exception (a) other than those that are new and are > -\n"},
        {"a name with commas inside an exception",
         "(a) No person may dive unless such person is registered with the Department of Gates and "
         "pays the fee.",
         "(a) No person may dive unless such person is registered with the Bureau of Locks, Gates "
         "and Keys within the Department of Gates and pays the fee.",
         "exception (a) unless such person is registered with the Department > unless such person "
         "is registered with the Bureau\n"},
        {"an exception between commas, with a change after it",
         "(a) If any firm, except for a mill, as defined in section 99-4, has been certified "
         "within twelve months, the board shall waive the inspection.",
         "(a) If any firm, except for a mill, as defined in section 99-4, is certified at the time "
         "of application, the board shall waive the inspection.",
         "text (a)\n"
         "duration (a) P12M > -\n"},
        {"an exception with commas",
         "(a) The state shall pay the cost of the plan.",
         "(a) The state shall pay the cost of the plan, except that, for the fiscal year ending "
         "June 30, 2026, the state shall pay half of the cost.",
         "exception (a) - > except that, for the fiscal year ending\n"
         "date (a) - > 2026-06-30\n"},
        {"an exception that is a list",
         "(a) Each keeper shall file.",
         "(a) Each keeper, except a keeper of a lock, a bridge or a dam, shall file.",
         "exception (a) - > except a keeper of a lock, a\n"},
        {"a change inside an exception",
         "(a) No person may fish, except that a keeper may fish from the dock at night.",
         "(a) No person may fish, except that a keeper may fish from the dock or the pier at "
         "night.",
         "scope (a)\n"},
        {"an opener that becomes \"and\"",
         "(a) The clerk may sell maps, except that no map may be sold on Sunday.",
         "(a) The clerk may sell maps, and no map may be sold on Sunday.",
         "exception (a) except that no map may be sold on > -\n"},
        {"an exception that opens its sentence",
         "(a) The keeper may close the gate.",
         "(a) Subject to section 99-5, the keeper may close the gate.",
         "exception (a) - > Subject to section 99-5\n"
         "reference (a) - > section 99-5\n"},
        {"another section in an opener",
         "(a) Notwithstanding section 99-5, the keeper may close the gate.",
         "(a) Notwithstanding section 99-6, the keeper may close the gate.",
         "reference (a) section 99-5 > section 99-6\n"},
        {"an exception at another place",
         "(a) Unless the clerk objects, the keeper may close the gate.",
         "(a) The keeper may close the gate unless the clerk objects.",
         "technical (a) - > -\n"},
        {"an exception after a new one",
         "(a) Unless a keeper knows the owner, the keeper is not liable.",
         "(a) Subject to section 99-5, unless a keeper knows the owner, the keeper is not liable.",
         "exception (a) - > Subject to section 99-5\n"
         "reference (a) - > section 99-5\n"},
        {"an opener that only repeats another",
         "(a) No person shall keep a bin unless the owner agrees and unless the bin has a sign.",
         "(a) No person shall keep a bin unless the owner agrees and the bin has a sign.",
         "technical (a) - > -\n"},
        {"an object inside an exception",
         "(a) A fee is due, except that an applicant for renewal shall not be charged any fee for "
         "a map.",
         "(a) A fee is due, except that an applicant for renewal shall not be charged any search "
         "fee for a map.",
         "text (a)\n"},
    });
}

TEST_CASE("exceptions: provided in a list of verbs opens none") {
    auto const effects =
        comparison_of("(a) A boat that was brought in violation of the law is lost.",
                      "(a) A boat that was brought, provided, obtained or sold in violation of the "
                      "law is lost.")
            .effects;
    for (auto const& effect : effects)
        CHECK(effect.kind != EffectKind::Exception);
}
