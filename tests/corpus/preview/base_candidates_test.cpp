#include "corpus/preview/base_candidates.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

EffectiveDay on(std::string const& iso) {
    return {DayKind::Date, iso, {}, false};
}

} // namespace

TEST_CASE("base candidates: the order depends on effective days, earlier bills and named acts") {
    using enum BaseCandidate;
    DraftingFacts facts;
    facts.day = on("2026-10-01");
    CHECK(base_candidates(facts) == std::vector{ThisBill});

    facts.days_before = {on("2026-07-01"), on("2026-10-01")};
    CHECK(base_candidates(facts) == std::vector{ThisBill});
    facts.days_before.push_back(on("2027-01-01"));
    CHECK(base_candidates(facts) == std::vector{ThisBill, InForce});

    facts.is_amended_by_earlier = true;
    CHECK(base_candidates(facts) == std::vector{ThisBill, InForce, EarlierBills});
    facts.names_earlier_bill = true;
    CHECK(base_candidates(facts) == std::vector{EarlierBills, ThisBill, InForce});

    facts.bill_is_on_earlier = true;
    CHECK(base_candidates(facts) == std::vector{ThisBill});
}

TEST_CASE("base candidates: an act is named by its number after the word \"act\"") {
    CHECK(names_act("section 2 of public act 26-8", "26-8"));
    CHECK(names_act("public act 26-80 and public act 26-8", "26-8"));
    CHECK_FALSE(names_act("section 2 of public act 26-80", "26-8"));
    CHECK_FALSE(names_act("section 26-8", "26-8"));
    CHECK_FALSE(names_act("public act 26-8", ""));
}
