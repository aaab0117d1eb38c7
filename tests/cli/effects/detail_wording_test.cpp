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
    // A duty that the shortened quotation shows, with its designator, is not repeated.
    auto listed_duty =
        added("The board may sit. The keeper shall (1) keep a bell at the gate, and (2) "
              "open the gate.");
    REQUIRE(listed_duty.details.size() >= 2);
    listed_duty.details[1].summary = "\u201CThe keeper shall keep a bell at the gate \u2026\u201D";
    listed_duty.summary =
        "(b) is added: \u201CThe board \u2026\u201D \u201CThe keeper shall (1) keep "
        "a bell at the gate \u2026\u201D";
    CHECK(listed(listed_duty) == "Provision\nDuties and powers: \u201CThe board may sit\u201D");
    // A short provision is quoted in full, so that its details would only repeat it.
    CHECK(listed(added("The keeper shall pay a fee of ten dollars.")) == "Provision");
    CHECK(listed(added("It shall be an affirmative defense that the gate was open.")) == "Defense");
    // A presumption is none, nor is a provision that has a defense in one of its parts.
    CHECK(listed(added("There shall be a presumption that a locked gate is safe.")) == "Provision");
    CHECK(listed(added("(1) A gate is high. (2) It shall be no defense that the gate was open."))
          == "Provision");
}

TEST_CASE("details: a value that goes with added words is said to be removed") {
    Effect fee;
    fee.kind = EffectKind::Text;
    fee.new_value = std::string("a fee in the amount");
    fee.summary = "added \u201Ca fee in the amount\u201D";
    Effect share;
    share.kind = EffectKind::Percent;
    share.old_value = std::string("1");
    share.summary = "1%";
    fee.details.push_back(share);
    CHECK(listed(fee) == "Text\nPercentage: 1% (removed)");
}

TEST_CASE("details: a section names the provisions, and long lists are cut") {
    auto const comparison =
        comparison_of("",
                      "(a) It is due May 1, 2025. (b) It may stop. (c) It is due May 1, 2026. (d) "
                      "It may close. (e) It is due May 1, 2027. (f) It is due May 1, 2028.");
    REQUIRE(comparison.effects.size() == 1);
    // Duties are not cut where citations and dates are.
    CHECK(listed(comparison.effects[0])
          == "Section\nDuties and powers: (b) \u201CIt may stop\u201D; (d) \u201CIt may "
             "close\u201D\nDate: (a) \u201CMay 1, 2025\u201D; (c) \u201CMay 1, 2026\u201D; (e) "
             "\u201CMay 1, 2027\u201D; and 1 more");
    LaterComparison later;
    later.from = "2026-07-01";
    CHECK(later_effects_heading(later) == "Effects from July 1, 2026");
    later.base = LaterBase::OldVersion;
    CHECK(later_effects_heading(later)
          == "Effects from July 1, 2026, compared with the version printed before for that date");
}
