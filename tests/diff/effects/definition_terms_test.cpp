#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("effects: a definition has its terms and its body") {
    check_rows({
        {"a phrase between the term and its verb",
         "“Delivery” with respect to chattel paper or securities means transfer of possession.",
         "“Delivery” with respect to instruments, a tangible copy of a record evidencing chattel "
         "paper or securities means transfer of possession.",
         "definition  Delivery > Delivery\n"},
        {"an irregular plural",
         "(a) “Body” means the board of alderman of a town.",
         "(a) “Body” means the board of aldermen of a town.",
         "text (a)\n"},
        {"two ways to refer to a definition",
         "(a) As used in this section, “gate” means “gate” as defined in section 99-4.",
         "(a) As used in this section, “gate” has the same meaning as provided in section 99-4.",
         "technical (a) - > -\n"},
        {"two terms with one verb",
         "(a) “Keeper” and “owner” mean a person who holds a gate.",
         "(a) “Keeper” and “owner” mean a person or firm who holds a gate.",
         "definition (a) Keeper > Keeper\n"},
        {"a second term",
         "(a) “Keeper” means a person who holds a gate.",
         "(a) “Keeper” or “owner” means a person who holds a gate.",
         "definition (a) - > owner\n"},
        {"words inside a long definition",
         "(a) “Gate” means a bar or a chain that closes a road to horses, wagons, carts and sleds "
         "and that is kept by a keeper, who opens it at dawn and closes it at dusk and who keeps a "
         "list of all the persons who pass it.",
         "(a) “Gate” means a bar or a chain that closes or forcibly resets a road to horses, "
         "wagons, carts and sleds and that is kept by a keeper, who opens it at dawn and closes it "
         "at dusk or by a converter and who keeps a list of all the persons who pass it.",
         "definition (a) Gate > Gate\n"},
    });
}
