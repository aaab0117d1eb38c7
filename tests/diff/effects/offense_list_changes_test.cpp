#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("effects: offenses that join or leave a list are one change of its scope") {
    check_rows_both_ways({
        {"one joins",
         "(a) A person convicted of a violation of section 99-4 or 99-5 shall register.",
         "(a) A person convicted of a violation of section 99-4, 99-5 or 99-6 shall register.",
         "scope (a)\nreference (a) - > section 99-6\n"},
        {"a single one becomes a list",
         "(a) A person convicted of a violation of section 99-4 shall register.",
         "(a) A person convicted of a violation of section 99-4 or subsection (b) of section 99-6 "
         "shall register.",
         "scope (a)\nreference (a) - > section 99-6(b)\n"},
        {"several join",
         "(a) The property of whoever violates section 99-4 or 99-5 is forfeited.",
         "(a) The property of whoever violates section 99-4, 99-5, 99-6 or 99-7 is forfeited.",
         "scope (a)\nreference (a) - > section 99-6\nreference (a) - > section 99-7\n"},
        {"citations that are no offenses",
         "(a) A permit under section 99-4 or 99-5 is valid.",
         "(a) A permit under section 99-4, 99-5 or 99-6 is valid.",
         "reference (a) - > section 99-6\n"},
        {"a single citation",
         "(a) A person convicted of a violation of section 99-4 shall register.",
         "(a) A person convicted of a violation of section 99-5 shall register.",
         "reference (a) section 99-4 > section 99-5\n"},
        {"a list that comes with its sentence",
         "(a) A keeper shall register.",
         "(a) A keeper shall register. A violation of section 99-4 or 99-5 ends the registration.",
         "text (a)\nreference (a) - > section 99-4\nreference (a) - > section 99-5\n"},
    });
    check_rows({
        {"one joins and one leaves",
         "(a) Any offense under section 99-4, 99-5 or 99-6 is a serious one.",
         "(a) Any offense under section 99-4, 99-6 or 99-8 is a serious one.",
         "scope (a)\nreference (a) section 99-5 > -\nreference (a) - > section 99-8\n"},
    });
}

TEST_CASE("effects: the citations of a list of offenses are the details of its effect") {
    auto const comparison = comparison_of(
        "(a) A person convicted of a violation of section 99-4 or 99-5 shall register.",
        "(a) A person convicted of a violation of section 99-5, 99-6 or 99-7 shall "
        "register.");
    REQUIRE(comparison.effects.size() == 1);
    auto const& effect = comparison.effects.front();
    CHECK(effect.topic == Topic::OffenseList);
    CHECK(effect.summary
          == "Offenses in the list: sections 99-6 and 99-7 added; section 99-4 removed.");
    CHECK(effect.details.size() >= 2);
    for (auto const& detail : effect.details)
        CHECK(detail.kind == EffectKind::Reference);
}
