#include "parser/facts/penalties.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("penalties: the table has every class, in rising severity") {
    int rank = 0;
    for (auto const* name : {"infraction",
                             "violation",
                             "class D misdemeanor",
                             "class C misdemeanor",
                             "class B misdemeanor",
                             "class A misdemeanor",
                             "class E felony",
                             "class D felony",
                             "class C felony",
                             "class B felony",
                             "class A felony"}) {
        CAPTURE(name);
        CHECK(class_rank(name) == rank + 1);
        CHECK(penalty_of(name).has_value());
        rank = class_rank(name);
    }
    CHECK(class_rank("class F felony") == 0);
    CHECK_FALSE(penalty_of("unclassified felony").has_value());
}

TEST_CASE("penalties: figures of the statutes override the table") {
    auto const terms = section_from_words(
        "53a-35a",
        "",
        "The term shall be: (1) For the class A felony of arson of a lighthouse, a "
        "term not more than ninety years; (2) for a class A felony, a term not less "
        "than two years nor more than forty years; and (3) for a class D felony, a "
        "term not more than seven years.");
    auto const fines = section_from_words(
        "53a-41",
        "",
        "The fine shall be: (1) For a class A felony, an amount not to exceed nine "
        "thousand dollars; and (2) for a class D felony, an amount not to exceed six "
        "thousand dollars.");
    auto const misdemeanors = section_from_words(
        "53a-36",
        "",
        "The term shall be: (1) For a class A misdemeanor, a term not to exceed one "
        "year.");
    auto const year =
        section_from_words("53a-36a",
                           "",
                           "A term of imprisonment of up to but not exceeding one year shall be "
                           "imprisonment for a period not to exceed three hundred sixty days.");
    PenaltyLookup const find = [&](std::string_view number) -> Section const* {
        for (auto const* one : {&terms, &fines, &misdemeanors, &year})
            if (one->citation() == number)
                return one;
        return nullptr;
    };
    auto const highest = penalty_of("class A felony", find);
    REQUIRE(highest);
    CHECK(highest->longest == PrisonTerm{40, TimeUnit::Years});
    CHECK(highest->fine == 9000);
    auto const felony = penalty_of("class D felony", find);
    REQUIRE(felony);
    CHECK(felony->longest == PrisonTerm{7, TimeUnit::Years});
    CHECK(felony->fine == 6000);
    auto const misdemeanor = penalty_of("class A misdemeanor", find);
    REQUIRE(misdemeanor);
    CHECK(misdemeanor->longest == PrisonTerm{360, TimeUnit::Days});
    CHECK(misdemeanor->fine == 2000);
}
