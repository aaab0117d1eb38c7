#include "diff/effects/penalty_sentence.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("penalty sentence: imprisonment, fine and their sections for each class that is known") {
    CHECK(penalty_sentence("class D felony", "infraction")
          == "A class D felony means up to 5 years and $5,000: sections 53a-35a and 53a-41."
             " An infraction means no imprisonment: section 51-164m.");
    CHECK(
        penalty_sentence("", "class A misdemeanor")
        == "A class A misdemeanor means up to 364 days and $2,000: sections 53a-36a and 53a-42.");
    CHECK(penalty_sentence("", "").empty());
    CHECK(penalty_sentence("unclassified felony", "").empty());
}
