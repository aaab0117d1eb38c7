#include "parser/quantities/period.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("period: ISO 8601 durations in days") {
    CHECK(days_of("P30D") == 30);
    CHECK(days_of("P2W") == 14);
    CHECK(days_of("P2Y") == 730);
    CHECK(days_of("P6M") == 180);
    CHECK(days_of("PT24H") == 1);
    CHECK(days_of("PT72H") == 3);
    CHECK(days_of("PT720M") == 0.5);
    CHECK(days_of("PT86400S") == 1);
    CHECK(days_of("P1DT12H") == 1.5);
    CHECK(days_of("soon") == 0);
    CHECK(days_of("P") == 0);
    CHECK(days_of("P5") == 0);
    CHECK(days_of("P30S") == 0);
    CHECK(days_of("PT1Y") == 0);
}

TEST_CASE("period: units as typed") {
    for (auto const* typed : {"d", "day", "days"}) {
        auto const* const unit = period_unit(typed);
        REQUIRE(unit != nullptr);
        CHECK(days_of(30, *unit) == 30);
    }
    REQUIRE(period_unit("s") != nullptr);
    CHECK(period_unit("s")->name == "second");
    REQUIRE(period_unit("m") != nullptr);
    CHECK(period_unit("m")->name == "month");
    REQUIRE(period_unit("min") != nullptr);
    CHECK(period_unit("min")->name == "minute");
    CHECK(period_unit("") == nullptr);
    CHECK(period_unit("ds") == nullptr);
    CHECK(period_unit("dozen") == nullptr);
}
