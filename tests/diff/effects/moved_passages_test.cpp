#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace nutmeg;

namespace {

/// The summaries, one per line.
std::string summaries(std::string_view old_words, std::string_view new_words) {
    std::string all;
    for (auto const& effect : comparison_of(old_words, new_words).effects)
        all += effect.summary + "\n";
    return all;
}

} // namespace

TEST_CASE("effects: a sentence that moves is not said to be added or removed") {
    CHECK(summaries("(a) The keeper shall open the gate at dawn. A fee of ten dollars is due on "
                    "May 1, 2027. No dog may enter.\n(b) The clerk keeps the map of the lake. The "
                    "board meets at noon.",
                    "(a) The keeper shall open the gate at dawn. No dog may enter.\n(b) The clerk "
                    "keeps the map of the lake. A fee of ten dollars is due on May 1, 2027. The "
                    "board meets at noon.")
          == "Moved from (a) to (b): \u201CA fee of ten dollars is due on May 1, 2027.\u201D\n");
}

TEST_CASE("effects: of two like sentences that change places one moves") {
    CHECK(summaries("The owner of a gate shall file a map of the gate with the clerk of the town. "
                    "The owner of a dam shall file a plan of the dam with the clerk of the county.",
                    "The owner of a dam shall file a plan of the dam with the clerk of the county. "
                    "The owner of a gate shall file a map of the gate with the clerk of the town.")
          == "Moved: \u201CThe owner of a dam shall file a plan of the dam with the clerk of the "
             "county\u201D.\n");
}

TEST_CASE("effects: a sentence that ends like the one before it moves as a whole") {
    CHECK(
        summaries("(a) Whoever breaks a gate shall be fined, or imprisoned, or both.\n(b) Whoever "
                  "burns a gate shall be imprisoned. A second offense is a felony for which the "
                  "court may fine, or imprisoned, or both.",
                  "(a) Whoever breaks a gate shall be fined, or imprisoned, or both. A second "
                  "offense is a felony for which the court may fine, or imprisoned, or both.\n(b) "
                  "Whoever burns a gate shall be imprisoned.")
        == "Moved from (b) to (a): \u201CA second offense is a felony for which the court "
           "may fine, or imprisoned, or both.\u201D\n");
}

TEST_CASE("effects: an exception that moves to another sentence is no form") {
    CHECK(
        summaries("The keeper may close the gate, unless the clerk of the lake objects. The "
                  "owner may drain the lake.",
                  "The keeper may close the gate. The owner may drain the lake, unless the clerk "
                  "of the lake objects.")
        == "Moved: \u201CThe owner may drain the lake\u201D, now before \u201Cunless the clerk of "
           "the lake objects\u201D.\n");
    check_rows_both_ways({
        {"a short one",
         "The keeper may close the gate, unless closed. The owner may drain the lake.",
         "The keeper may close the gate. The owner may drain the lake, unless closed.",
         "exception  unless closed > -\nexception  - > unless closed\n"},
        {"inside its sentence",
         "The keeper may close the gate at night unless the clerk of the lake objects.",
         "Unless the clerk of the lake objects, the keeper may close the gate at night.",
         "technical  - > -\n"},
    });
}
