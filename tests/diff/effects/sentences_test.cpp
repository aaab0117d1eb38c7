// The sentences of effects: what they quote, and how they name it.
#include "diff/effects/model/sentences.hpp"
#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;

TEST_CASE("effects: summaries quote both sides and say what a class means") {
    auto const age = comparison_of("(a) No person under sixteen years of age may enter.",
                                   "(a) No person under eighteen years of age may enter.");
    REQUIRE(age.effects.size() == 1);
    CHECK(age.effects.front().summary
          == "The age changes from “sixteen years of age” to “eighteen years of age”.");
    auto const offense = comparison_of("Such trespass is a class C misdemeanor.",
                                       "Such trespass is a class A misdemeanor.");
    REQUIRE(offense.effects.size() == 1);
    CHECK(offense.effects.front().summary.find(
              "up to 364 days and $2,000: sections 53a-36a and 53a-42")
          != std::string::npos);
}

TEST_CASE("effects: summaries state what got or lost a designator") {
    std::string const with_marks =
        "The keeper shall (1) light the lamps, and (2) raise the bridge.";
    std::string const without = "The keeper shall light the lamps, and raise the bridge.";
    auto const designated = comparison_of(without, with_marks);
    REQUIRE(!designated.effects.empty());
    CHECK(designated.effects.front().summary == "Existing text of the section is designated (1).");
    auto const undesignated = comparison_of(with_marks, without);
    REQUIRE(!undesignated.effects.empty());
    CHECK(undesignated.effects.front().summary
          == "(1) loses its designator: its text is now in the section.");
}

TEST_CASE("effects: punctuation and conjunctions that only join are not quoted") {
    struct Case {
        std::string_view old_words;
        std::string_view new_words;
        std::string_view summary;
    };
    for (auto const& row : std::vector<Case>{
             {"The board shall file a report. The report is public.",
              "The board shall file a report, if a member so asks. The report is "
              "public.",
              "Added: “if a member so asks”."},
             {"The plan names the shore and rivers.",
              "The plan names the shore, wetlands, hills and rivers.",
              "Added to a list: “wetlands, hills”."},
             {"A guard or keeper may enter.",
              "A guard who holds a permit may enter.",
              "“or keeper” becomes “who holds a permit”."},
             {"There is an account to be known as the tree account.",
              "There is an account to be known as the “tree account”.",
              "Only the form changes: an opening quotation mark is put in, a closing quotation "
              "mark is put in."}}) {
        auto const comparison = comparison_of(row.old_words, row.new_words);
        REQUIRE(comparison.effects.size() == 1);
        CHECK(comparison.effects.front().summary == row.summary);
    }
}

TEST_CASE("effects: form quotes the words of both sides") {
    auto const form = comparison_of("(a) The lamp which burns.", "(a) The lamp that burns.");
    REQUIRE(form.effects.size() == 1);
    CHECK(form.effects.front().summary
          == "Only the form changes: \u201Cwhich\u201D becomes \u201Cthat\u201D.");
}

TEST_CASE("effects: summaries of long texts quote what differs") {
    auto const before = std::string(
        "The board may close a dam, provided no keeper who lives within sight of the dam or of the "
        "lake behind it, and no owner of land that the river floods, has filed an objection with "
        "the clerk of the town that the dam stands in.");
    auto after = before;
    after.replace(after.find("objection"), 9, "appeal");
    auto const effects = comparison_of(before, after).effects;
    REQUIRE(effects.size() == 1);
    CHECK(effects[0].summary
          == "The exception changes from “… river floods, has filed an objection with the clerk of "
             "the town …” to “… river floods, has filed an appeal with the clerk of the town …”.");
    auto const added = comparison_of("The board may vote.",
                                     "The board may vote. It shall sit in "
                                     "public.")
                           .effects;
    REQUIRE(added.size() == 1);
    CHECK(added[0].summary == "Added: “It shall sit in public.”");
}

TEST_CASE(
    "effects: a summary distinguishes two long exceptions; a table after one is not part of it") {
    auto const changed = [](std::string words) {
        return words.replace(words.find("400,000", words.find("2026")), 7, "950,000");
    };
    auto const years = [](std::string_view between) {
        std::string all;
        for (int year = 1990; year < 2030; ++year)
            all += std::string(between) + std::to_string(year) + std::string(between)
                 + std::to_string(year % 7 + 1) + "00,000";
        return all;
    };
    std::string const opener = "A keeper shall pay a fee, provided further, the fee may be added "
                               "to the amount of each year:";
    auto const sentence =
        "A keeper shall pay a fee unless the fees of the years" + years(" ") + " have been waived.";
    auto const exception = comparison_of(sentence, changed(sentence)).effects;
    REQUIRE(exception.size() == 1);
    CHECK(exception[0].kind == EffectKind::Exception);
    CHECK(exception[0].summary.find("2026 400,000") != std::string::npos);
    CHECK(exception[0].summary.find("2026 950,000") != std::string::npos);
    auto const table = opener + years("\n");
    auto const cell = comparison_of(table, changed(table)).effects;
    REQUIRE(cell.size() == 1);
    CHECK(cell[0].kind == EffectKind::Text);
    CHECK(text_of(cell[0].old_value) == "400,000");
    CHECK(text_of(cell[0].new_value) == "950,000");
}

TEST_CASE("effects: a repeated change of form is reported once with its count") {
    auto const comparison = comparison_of(
        "The clerk shall keep his books and show his seal, and the keeper may lend his lamp if he "
        "likes.",
        "The clerk shall keep his or her books and show his or her seal, and the keeper may lend "
        "his or her lamp if he likes.");
    REQUIRE(comparison.effects.size() == 1);
    CHECK(comparison.effects[0].summary == "Only the form changes: “or her” is put in (3 times).");
}

TEST_CASE("penalty sentence: imprisonment, fine and their sections for each class that is known") {
    CHECK(penalty_sentence("class D felony", "infraction")
          == "A class D felony means up to 5 years and $5,000: sections 53a-35a and 53a-41."
             " An infraction means no imprisonment: section 51-164m.");
    CHECK(penalty_sentence("", "class A misdemeanor")
          == "A class A misdemeanor means up to 364 days and $2,000: sections 53a-36a and 53a-42.");
    CHECK(penalty_sentence("", "").empty());
    CHECK(penalty_sentence("unclassified felony", "").empty());
}
