#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("effects: a value has a bound and a noun") {
    check_rows({
        {"a bound turned",
         "(a) Any person under eighteen years of age may enter.",
         "(a) Any person eighteen years of age or older may enter.",
         "age (a) 18 > 18\n"},
        {"\"one of whom\"",
         "(a) The panel has three members, one of whom shall be a retired judge.",
         "(a) The panel has three members, two of whom shall be retired judges.",
         "count (a) 1 > 2\n"},
        {"a bound put before another number",
         "(a) The board shall have nine members, including eight keepers.",
         "(a) The board shall have nine members, including not less than fourteen keepers.",
         "count (a) 8 > 14\n"},
        {"one and two members",
         "(a) The board consists of one member appointed by the mayor and two members appointed by "
         "the clerk.",
         "(a) The board consists of two members appointed by the mayor and two members appointed "
         "by the clerk.",
         "count (a) 1 > 2\n"},
        {"a limit turned",
         "(a) The fee shall be not more than ten dollars.",
         "(a) The fee shall be not less than ten dollars.",
         "money (a) 10 > 10\n"},
        {"a limit of \"one\" turned",
         "(a) The board may hold more than one vote in a month.",
         "(a) The board may hold less than one vote in a month.",
         "count (a) 1 > 1\n"},
        {"a limit of a bare number turned",
         "(a) The paper has a brightness of less than 57.",
         "(a) The paper has a brightness of more than 57.",
         "count (a) 57 > 57\n"},
        {"a limit of a prison term turned",
         "(a) The keeper shall be imprisoned for at least ninety days.",
         "(a) The keeper shall be imprisoned for at most ninety days.",
         "imprisonment (a) P90D > P90D\n"},
        {"\"within\" has no bound of its own",
         "(a) The keeper shall answer within thirty days after the notice.",
         "(a) The keeper shall answer not earlier than thirty days after the notice.",
         "duration (a) P30D > P30D\n"},
        {"a negation that moves to the bound",
         "(a) No member may serve more than two terms.",
         "(a) Each member may serve not more than two terms.",
         "text (a)\n"
         "text (a)\n"},
        {"words after a value that changes",
         "(a) The board shall meet on July 1, 2025.",
         "(a) The board shall meet on July 1, 2026, but only after the clerk has called the board "
         "and the mayor has agreed.",
         "date (a) 2025-07-01 > 2026-07-01\n"
         "text (a)\n"},
        {"a percentage",
         "(a) The income may not exceed two hundred per cent of the poverty level.",
         "(a) The income shall be more than two hundred per cent of the poverty level.",
         "text (a)\n"
         "percent (a) 200 > 200\n"},
        {"two words for one bound",
         "(a) Any person sixteen years of age or over may enter.",
         "(a) Any person eighteen years of age or older may enter.",
         "age (a) 16 > 18\n"},
        {"a limit that includes its value",
         "(a) No person under sixteen years of age may enter.",
         "(a) No person sixteen years of age or under may enter.",
         "age (a) 16 > 16\n"},
        {"the same from below",
         "(a) Any tract of more than ten acres shall be taxed.",
         "(a) Any tract of ten or more acres shall be taxed.",
         "count (a) 10 > 10\n"},
    });
}
