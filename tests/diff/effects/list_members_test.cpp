#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("effects: a list member is a coordinate of like shape") {
    check_rows({
        {"an adverbial clause",
         "(a) The board shall, in each year, file a plan with the clerk.",
         "(a) The board shall, whenever practicable, in each year, file a plan with the clerk.",
         "text (a)\n"},
        {"a participial phrase",
         "(a) Any keeper may file a form, in writing, with the clerk.",
         "(a) Any keeper may file a form, in writing, accompanied by the appropriate fee, with the "
         "clerk.",
         "text (a)\n"},
        {"words of a bound",
         "(a) The board shall hold three meetings each year.",
         "(a) The board shall hold three or more meetings each year.",
         "text (a)\n"},
        {"a noun",
         "(a) Any dealer, keeper or owner may file.",
         "(a) Any dealer, keeper, tenant or owner may file.",
         "scope (a)\n"},
        {"a noun between two",
         "(a) The fee applies to each gate and lock.",
         "(a) The fee applies to each gate, bridge and lock.",
         "scope (a)\n"},
        {"a verb",
         "(a) No person shall open, close or paint a gate.",
         "(a) No person shall open, close, lock or paint a gate.",
         "scope (a)\n"},
        {"a participial phrase after a list",
         "(a) The owner of a gate, lock or bridge shall file a map, signed by the clerk.",
         "(a) The owner of a gate, lock or bridge shall file a map, drawn to scale, signed by the "
         "clerk.",
         "text (a)\n"},
        {"a last member, and the conjunction before it",
         "(a) The form shall state the name, address and age of the keeper.",
         "(a) The form shall state the name, address, age and height of the keeper.",
         "scope (a)\n"},
        {"a prepositional phrase",
         "(a) The board shall give notice to the keeper and the owner.",
         "(a) The board shall give notice, in writing, to the keeper and the owner.",
         "text (a)\n"},
        {"a prepositional phrase after a list",
         "(a) A keeper may sell boats, oars or sails.",
         "(a) A keeper may sell boats, oars or sails, within the city.",
         "text (a)\n"},
        {"a first member",
         "(a) Any permit issued by the commission, the department or the board is void.",
         "(a) Any permit issued by the department or the board is void.",
         "scope (a)\n"},
        {"an adverb joined to an adverb",
         "(a) The clerk shall serve the notice personally.",
         "(a) The clerk shall serve the notice personally or electronically.",
         "scope (a)\n"},
        {"a gerund among gerunds",
         "(a) The council shall advise on promoting the gates, keeping the locks and improving the "
         "roads.",
         "(a) The council shall advise on promoting the gates, keeping the locks, expanding the "
         "docks and improving the roads.",
         "scope (a)\n"},
        {"a clause among clauses",
         "(a) The form shall state whether a gate is closed and whether a lock is open.",
         "(a) The form shall state whether a gate is closed, whether a bridge is up and whether a "
         "lock is open.",
         "scope (a)\n"},
        {"a member of the list of an exception",
         "(a) All boats, other than canoes, kayaks and rafts, shall be registered.",
         "(a) All boats, other than canoes and kayaks, shall be registered.",
         "scope (a)\n"},
        {"a further condition",
         "(a) The board shall pay for individuals who have been unable to swim.",
         "(a) The board shall pay for individuals who meet the definition of swimmer and have been "
         "unable to swim.",
         "text (a)\n"},
        {"a noun of a name",
         "(a) The Commissioner of Gates and Locks shall approve the plan.",
         "(a) The Commissioner of Gates, Locks and Docks shall approve the plan.",
         "scope (a)\n"},
        {"a last member that begins like another",
         "(a) No one may ask for age, color or status as a veteran. (b) No sign may show age, "
         "color or status as a veteran.",
         "(a) No one may ask for age, color, status as a veteran or status as a keeper. (b) No "
         "sign may show age, color, status as a veteran or status as a keeper.",
         "technical (a) - > -\n"
         "scope (a)\n"
         "technical (b) - > -\n"
         "scope (b)\n"},
    });
}

TEST_CASE("list members: a further act or a period is no member") {
    check_rows({
        {"an act after an adverb",
         "(a) The keeper shall send a copy to the clerk.",
         "(a) The keeper shall send a copy to the clerk and promptly remit proof of it to the "
         "board.",
         "text (a)\n"},
        {"a period with its condition",
         "(a) The owner shall claim the boat within three years from the sale, in writing.",
         "(a) The owner shall claim the boat within three years from the sale, or four years from "
         "such sale, if the town agrees, in writing.",
         "text (a)\nduration (a) - > P4Y\n"},
        {"a recipient",
         "(a) The keeper shall send a copy to the clerk and the board.",
         "(a) The keeper shall send a copy to the clerk, the owner and the board.",
         "scope (a)\n"},
    });
}

namespace {

/// "scope (a): old > new", one per line; form without its words.
std::string values_of(std::string_view old_words, std::string_view new_words) {
    std::string all;
    for (auto const& effect : comparison_of(old_words, new_words).effects)
        all += std::string(effect_name(effect.kind)) + " " + effect.at
             + (effect.kind == EffectKind::Technical
                    ? std::string()
                    : ": " + text_of(effect.old_value) + " > " + text_of(effect.new_value))
             + "\n";
    return all;
}

} // namespace

TEST_CASE("list members: what joins and leaves a list that has another order") {
    CHECK(
        values_of("(a) A lien on boats, nets, rights of way, paper charts or paper forms may be "
                  "filed.",
                  "(a) A lien on lamps, new lamps, nets, paper forms, paper money, boats or rights "
                  "of way may be filed.")
        == "text (a): - > lamps, new lamps\n"
           "scope (a): - > paper money\n"
           "technical (a)\n"
           "scope (a): paper charts > -\n");
    CHECK(values_of("(a) The board shall meet with the keepers of gates, the owners and the clerks "
                    "in town.",
                    "(a) The board shall meet with the owners, the keepers of gates and the clerks "
                    "in town.")
          == "technical (a)\n");
    // Another list: before "including", all have to be heard.
    CHECK(
        values_of("(a) The board shall hear the keepers, the owners and others it finds fit, "
                  "including the clerk, the mayor or the treasurer.",
                  "(a) The board shall hear the keepers, the mayor, the owners and others it finds "
                  "fit, including the clerk or the treasurer.")
        == "scope (a): - > the mayor\n"
           "scope (a): the mayor > -\n");
}

TEST_CASE(
    "list members: another order is no form where it ranks, or where a word belongs to a member") {
    auto const says_form = [](std::string_view old_words, std::string_view new_words) {
        auto const& effects = comparison_of(old_words, new_words).effects;
        return effects.size() == 1 && effects.front().kind == EffectKind::Technical;
    };
    CHECK(says_form("(a) The clerk shall serve the owner, the tenant and the guest.",
                    "(a) The clerk shall serve the guest, the owner and the tenant."));
    CHECK_FALSE(says_form(
        "(a) The clerk shall, in order of priority, serve the owner, the tenant and the guest.",
        "(a) The clerk shall, in order of priority, serve the guest, the owner and the tenant."));
    CHECK_FALSE(says_form("(a) Claims shall be paid in the following order of priority: The wages, "
                          "the taxes, the rents "
                          "and the fees.",
                          "(a) Claims shall be paid in the following order of priority: The taxes, "
                          "the fees, the wages "
                          "and the rents."));
    CHECK_FALSE(
        says_form("(a) The board shall pay, first, the wages, the taxes, the rents and the fees.",
                  "(a) The board shall pay, first, the taxes, the rents, the wages and the "
                  "fees."));
    CHECK_FALSE(says_form("(a) Whoever sells unlicensed guns, knives and tools shall be fined.",
                          "(a) Whoever sells unlicensed tools, guns and knives shall be fined."));
    CHECK_FALSE(says_form("(a) The town keeps commercial gates, barns and doors.",
                          "(a) The town keeps commercial barns, gates and doors."));
    CHECK_FALSE(
        says_form("(a) The clerk shall notify the owner, the tenant and the guest who has a key.",
                  "(a) The clerk shall notify the guest, the owner and the tenant who has a "
                  "key."));
    CHECK_FALSE(says_form(
        "(a) Any shop may sell goods to adults, guards, tenants and guests over the age of twenty.",
        "(a) Any shop may sell goods to guests, adults, guards and tenants over the age of "
        "twenty."));
}
