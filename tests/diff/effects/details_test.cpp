#include "parser/statutes/read_section.hpp"
#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace nutmeg;

namespace {

constexpr std::string_view kept = "(a) A gate is a door in a wall that someone keeps.";

/// One detail of a provision per line: "money fee (b) - > 50 “a fee of fifty dollars”".
std::string details(Comparison const& comparison) {
    std::string out;
    for (auto const& effect : comparison.effects) {
        if (effect.kind != EffectKind::Provision)
            continue;
        for (auto const& detail : effect.details) {
            out += effect_name(detail.kind);
            if (detail.topic != Topic::None)
                out += " " + std::string(topic_name(detail.topic));
            out += " " + detail.at + " " + text_of(detail.old_value) + " > "
                 + text_of(detail.new_value) + " " + detail.summary + "\n";
        }
    }
    return out;
}

std::string added(std::string const& words) {
    return details(comparison_of(kept, std::string(kept) + " (b) " + words));
}

std::string removed(std::string const& words) {
    return details(comparison_of(std::string(kept) + " (b) " + words, kept));
}

std::shared_ptr<Section const> section_of(std::string_view words) {
    return std::make_shared<Section const>(section_from_words("99-1", "", words));
}

} // namespace

TEST_CASE("details: what an added or removed provision says") {
    CHECK(added("The keeper shall pay a fee of fifty dollars.")
          == "modality (b) - > shall \u201CThe keeper shall pay a fee of fifty dollars\u201D\n"
             "money fee (b) - > 50 \u201Ca fee of fifty dollars\u201D\n");
    CHECK(removed("The keeper shall pay a fee of fifty dollars.")
          == "modality (b) shall > - \u201CThe keeper shall pay a fee of fifty dollars\u201D\n"
             "money fee (b) 50 > - \u201Ca fee of fifty dollars\u201D\n");
    CHECK(added("Whoever breaks a gate shall be fined ten dollars or imprisoned one year, or both.")
          == "money penalty (b) - > 10 \u201CWhoever breaks a gate shall be fined ten dollars or "
             "imprisoned one year, or both\u201D\n"
             "imprisonment penalty (b) - > P1Y \u201CWhoever breaks a gate shall be fined ten "
             "dollars or imprisoned one year, or both\u201D\n");
    CHECK(added("It shall be an affirmative defense that the gate was open.")
          == "defense (b) - > affirmative defense \u201CIt shall be an affirmative "
             "defense that the gate was open\u201D\n");
    CHECK(added("Sections 99-4 and 99-5 apply. Section 99-4 is short.")
          == "reference (b) - > section 99-4 \u201C99-4\u201D\n"
             "reference (b) - > section 99-5 \u201C99-5\u201D\n");
    // What a provision says that stays, or that "which" refers to, is no detail.
    CHECK(added("A gate is a thing which shall last.").empty());
    CHECK(details(comparison_of(kept, "(a) A gate is a door in a wall that ten people keep."))
              .empty());
    CHECK(added("Any sale in which (1) a gate is old, and (2) an owner is required to file a plan, "
                "shall be void.")
          == "modality (b) - > shall \u201Cshall be void\u201D\n");
}

TEST_CASE("details: of an added and a repealed section") {
    auto const words = "(a) The fee is ten dollars. (b) The board may open a gate.";
    auto const comparison = compare(section_of(""), section_of(words));
    REQUIRE(comparison.effects.size() == 1);
    CHECK(comparison.effects[0].at.empty());
    CHECK(text_of(comparison.effects[0].old_value) == "-");
    CHECK(text_of(comparison.effects[0].new_value).empty());
    CHECK(details(comparison)
          == "money fee (a) - > 10 \u201CThe fee is ten dollars\u201D\n"
             "modality authority (b) - > may \u201CThe board may open a gate\u201D\n");
    auto const repealed = compare(section_of(words), section_of(""));
    REQUIRE(repealed.effects.size() == 1);
    CHECK(text_of(repealed.effects[0].new_value) == "-");
    CHECK(details(repealed)
          == "money fee (a) 10 > - \u201CThe fee is ten dollars\u201D\n"
             "modality authority (b) may > - \u201CThe board may open a gate\u201D\n");
    CHECK(compare(section_of(""), section_of("Reserved for future use.")).effects.empty());
}

TEST_CASE("details: topics of changed values") {
    auto const topic = [](std::string_view before, std::string_view after) {
        auto const comparison = comparison_of(before, after);
        REQUIRE(comparison.effects.size() == 1);
        return std::string(topic_name(comparison.effects[0].topic));
    };
    CHECK(topic("The keeper files it not later than ten days after the sale.",
                "The keeper files it not later than twenty days after the sale.")
          == "deadline");
    CHECK(topic("A gate has a fee of ten dollars.", "A gate has a fee of five dollars.") == "fee");
    CHECK(topic("The board shall open the gate.", "The board may open the gate.") == "authority");
    CHECK(topic("A gate costs ten dollars.", "A gate costs five dollars.").empty());
    CHECK(topic("It lasts ten days.", "It lasts five days.").empty());
}
