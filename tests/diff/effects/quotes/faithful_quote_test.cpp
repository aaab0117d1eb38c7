#include "diff/effects/quotes/faithful_quote.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string quote_keeping(std::string const& text, std::string_view kept, std::uint32_t most) {
    auto const at = text.find(kept);
    REQUIRE(at != std::string::npos);
    return faithful_quote(text, most, {make_span(at, at + kept.size())});
}

} // namespace

TEST_CASE("faithful quote: short words are quoted whole, on one line") {
    CHECK(faithful_quote("The clerk shall\nclose a gate.", 10) == "The clerk shall close a gate.");
}

TEST_CASE("faithful quote: citations are cut first") {
    CHECK(faithful_quote("The clerk shall, in accordance with the provisions of section 99-4 of "
                         "the general statutes, close a gate of iron.",
                         12)
          == "The clerk shall … close a gate of iron.");
    CHECK(faithful_quote("The clerk shall close a gate of iron pursuant to the provisions of "
                         "section 99-4 of the general statutes.",
                         8)
          == "The clerk shall close a gate of iron …");
}

TEST_CASE("faithful quote: a condition that is cut leaves the word that opens it") {
    CHECK(faithful_quote("No owner shall sell a gate to a keeper or to the deputy of a keeper of "
                         "the lake, unless the gate is of iron and was painted in the year before "
                         "the sale.",
                         10)
          == "No owner shall sell a gate to a keeper or to the deputy of a keeper of the lake … "
             "unless …");
    CHECK(faithful_quote("The clerk may close a gate on a street near a lake in the town where the "
                         "clerk lives, provided no person may open a gate there, except that a "
                         "nurse may open it.",
                         9)
          == "The clerk may close a gate on a street near a lake … provided … except …");
}

TEST_CASE("faithful quote: a verb keeps what it needs") {
    auto const quote = faithful_quote(
        "An owner states that no keeper is permitted to direct the work of a nurse in a hospital "
        "near the lake or to close a room of the hospital in the winter.",
        8);
    CHECK(quote.find("permitted …") == std::string::npos);
    CHECK(quote.find("is permitted to direct the work") != std::string::npos);
}

TEST_CASE("faithful quote: an infinitive stays with its verb") {
    CHECK(faithful_quote("The clerk shall note each gate of the lake that the owner has failed to "
                         "paint in the winter or in the spring of a year of rain and of wind.",
                         12)
              .find("failed …")
          == std::string::npos);
    CHECK(faithful_quote("An owner of a gate near the lake can fail to paint it in the winter or "
                         "in the spring of a year of rain and of wind.",
                         9)
              .starts_with("An owner of a gate near the lake can fail to paint it"));
}

TEST_CASE("faithful quote: neither and nor stay with the verb") {
    CHECK(faithful_quote("Neither the map of a gate that was drawn by the clerk nor the book of a "
                         "mill that was kept by the deputy of the clerk shall be a public record "
                         "for the purposes of a sale of the gate by the owner of the mill.",
                         20)
              .starts_with("Neither the map of a gate that was drawn by the clerk nor the book of "
                           "a mill"));
}

TEST_CASE("faithful quote: words that are kept stay, with the item of a list that has them") {
    std::string const tail = " in a town that has a harbor, a mill or a school near the lake";
    auto const text = "The keeper shall: (1) Close a gate" + tail + "; (2) paint a door" + tail
                    + "; (3) feed a swan" + tail + "; and (4) ring a bell" + tail + ".";
    CHECK(quote_keeping(text, "paint a door", 8)
          == "The keeper shall: … (2) paint a door" + tail + "; …");
}

TEST_CASE("faithful quote: items that are cut keep whether all or one must be met") {
    auto const quote = faithful_quote(
        "An owner may sell a gate if the gate (1) is of iron, was painted in the year before the "
        "sale by a painter who lives near the lake and has a lock that a child cannot open without "
        "a key from the clerk, or (2) is of wood, was made in the year before the sale by a joiner "
        "who lives near the mill and has a bell that a keeper can hear in the night.",
        10);
    CHECK(quote.find("…; or (2) is of wood") != std::string::npos);
}

TEST_CASE("faithful quote: alternatives inside an item that is cut are named") {
    auto const quote = faithful_quote(
        "The price shall be set as follows: (1) The price has all fees of the keeper of the lake "
        "and of the clerk of the town; and (2) (A) if the price ends in one cent or two cents, the "
        "price may be rounded down for an owner who pays with coins of iron at the gate of the "
        "lake, or (B) if the price ends in three cents or four cents, the price may be rounded up "
        "for an owner who pays with coins of iron at the gate of the lake.",
        10);
    CHECK(quote.find("or (B) if …") != std::string::npos);
}

TEST_CASE("faithful quote: what is before the words that are kept is cut after the first verb") {
    std::string list;
    for (int i = 0; i < 30; ++i)
        list += "for a violation of section 99-" + std::to_string(i) + ", for a week; ";
    auto const quote = quote_keeping(
        "Whenever the keeper of a gate has been convicted of any of the following violations, the "
        "clerk shall, without hearing, close the gate of such keeper as follows: "
            + list + "and for a violation of section 99-98, for a year.",
        "for a violation of section 99-98, for a year",
        30);
    CHECK(quote.find("the clerk shall, without hearing, close the gate of such keeper")
          != std::string::npos);
    CHECK(quote.find("for a violation of section 99-98, for a year.") != std::string::npos);
    CHECK(quote.find("section 99-7") == std::string::npos);
}

TEST_CASE("faithful quote: a number after a citation is not cut with it") {
    auto const quote = faithful_quote(
        "If the price of a gate determined in accordance with the provisions of subsection (b) of "
        "this section ends in one cent, two cents, six cents or seven cents, such price may be "
        "rounded down for an owner who pays with coins of iron.",
        20);
    CHECK(quote.find("ends in one cent, two cents, six cents or seven cents") != std::string::npos);
}

TEST_CASE("faithful quote: a verb is not cut from what follows its comma or colon") {
    std::string list;
    for (int i = 0; i < 30; ++i)
        list += "a map of mill " + std::to_string(i) + " near the lake, ";
    auto const quote = quote_keeping(
        "No sale shall bind the buyer if the buyer has not signed the paper or if the "
        "seller shall: (1) Fail to give the buyer "
            + list + "and a key of iron for the gate.",
        "a key of iron for the gate",
        30);
    CHECK(quote.find("shall …") == std::string::npos);
    CHECK(quote.find("or if the seller shall: (1) Fail to give the buyer") != std::string::npos);
}
