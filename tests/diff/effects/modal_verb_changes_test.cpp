#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

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
