#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace nutmeg;

TEST_CASE("effects: the verb that governs a clause that stays") {
    check_rows({
        {"another clause put before the verb",
         "(a) Each registration shall be renewed annually.",
         "(a) Each registration shall be for a period of one year and may be renewed annually.",
         "text (a)\n"
         "duration (a) - > P1Y\n"
         "modality (a) shall > may\n"},
        {"an aside between the modal verb and its verb",
         "(a) The judge may, in the judge's discretion, award costs to the keeper.",
         "(a) The judge shall award costs to the keeper.",
         "modality (a) may > shall\n"
         "text (a)\n"},
        {"a power that becomes a prohibition",
         "(a) The board may adopt rules.",
         "(a) The board shall not adopt rules.",
         "modality (a) may > shall not\n"},
        {"an aside that stays",
         "(a) The clerk shall, not later than ten days after the sale, record the deed.",
         "(a) The clerk may, not later than ten days after the sale, record the deed.",
         "modality (a) shall > may\n"},
        {"a paraphrase of a modal verb",
         "(a) The board is authorized to sell the gate.",
         "(a) The board shall sell the gate.",
         "modality (a) may > shall\n"},
    });
}

TEST_CASE("modal verbs: under \"No\" both verbs forbid") {
    auto const remark = [](std::string_view old_words, std::string_view new_words) {
        return comparison_of(old_words, new_words).effects.front().remark;
    };
    CHECK(remark("No owner may enter the lake.", "No owner shall enter the lake.")
          == "a prohibition as before");
    CHECK(remark("No owner may exempt himself from the charge.",
                 "No owner shall be exempt from the charge.")
          == "a prohibition as before");
    CHECK(remark("The owner may enter the lake.", "The owner shall enter the lake.")
          == "a power becomes a duty");
    CHECK(remark("No lake that the owner may enter is closed.",
                 "No lake that the owner shall enter is closed.")
          == "a power becomes a duty");
}

TEST_CASE("modal verbs: a prohibition and a duty with another object are two rules") {
    auto const count = [](std::string_view old_words, std::string_view new_words) {
        auto const effects = comparison_of(old_words, new_words).effects;
        return std::count_if(effects.begin(), effects.end(), [](Effect const& effect) {
            return effect.kind == EffectKind::Modality;
        });
    };
    CHECK(count("No map is a public record. The map shall not be provided to a keeper who paints.",
                "No map is a public record, except such map shall be provided to the owner, and "
                "not to any person who paints.")
          == 0);
    CHECK(count("The map shall not be provided to the keeper.",
                "The map shall be provided to the keeper.")
          == 1);
}

TEST_CASE("modal verbs: a verb that stays after another one") {
    check_rows({
        {"a coordinate before it",
         "Records shall be provided by the clerk within ten days.",
         "Records may be requested and provided by the clerk within ten days.",
         "modality  shall > may\nscope \n"},
        {"a coordinate with a verb of its own",
         "Records shall be provided by the clerk within ten days.",
         "Records may be requested and shall be provided by the clerk within ten days.",
         "text \n"},
    });
}
