#include "cli/effects/detail_wording.hpp"
#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string listed(Effect const& effect) {
    std::string out(effect_heading(effect));
    for (auto const& line : detail_lines(effect))
        out += "\n" + std::string(line.label) + ": " + line.words;
    return out;
}

Effect added(std::string const& words) {
    auto const kept = std::string("(a) A gate is a door in a wall that someone keeps.");
    auto const comparison = comparison_of(kept, kept + " (b) " + words);
    REQUIRE(comparison.effects.size() == 1);
    return comparison.effects[0];
}

} // namespace

TEST_CASE("details: one line for each group, the weightiest first") {
    CHECK(listed(added("The keeper shall pay a fee of ten dollars under section 99-4 or 99-5, "
                       "except a keeper on duty. The keeper shall be fined twenty dollars for each "
                       "gate that is open and not in use when the sun sets."))
          == "Provision\n"
             "Offense and penalty: \u201CThe keeper shall be fined twenty dollars for each "
             "gate\u201D");
    // A short provision is quoted in full, so that its details would only repeat it.
    CHECK(listed(added("The keeper shall pay a fee of ten dollars.")) == "Provision");
    CHECK(listed(added("It shall be an affirmative defense that the gate was open.")) == "Defense");
    // A presumption is none, nor is a provision that has a defense in one of its parts.
    CHECK(listed(added("There shall be a presumption that a locked gate is safe.")) == "Provision");
    CHECK(listed(added("(1) A gate is high. (2) It shall be no defense that the gate was open."))
          == "Provision");
}

TEST_CASE("details: a section names the provisions, and long lists are cut") {
    auto const comparison =
        comparison_of("", "(a) It may run. (b) It may stop. (c) It may open. (d) It may close.");
    REQUIRE(comparison.effects.size() == 1);
    CHECK(listed(comparison.effects[0])
          == "Section\nDuties and powers: (a) \u201CIt may run\u201D; (b) \u201CIt may "
             "stop\u201D; and 2 more");
    CHECK(later_effects_heading({"2026-07-01", {}}) == "Effects from July 1, 2026");
}
