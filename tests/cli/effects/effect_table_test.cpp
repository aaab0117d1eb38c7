#include "cli/effects/effect_table.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/unicode.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace nutmeg;

namespace {

EffectList list_of(std::string const& before, std::string const& after) {
    auto const section = [](std::string const& words) {
        return std::make_shared<Section const>(section_from_words("99-1", "Doors.", words));
    };
    return effect_list(compare(section(before), section(after)));
}

std::string rows_of(EffectList const& list) {
    std::string lines;
    for (auto const& row : effect_rows(list))
        lines += places_phrase(row.places) + "|" + row.kind + "|" + row.what + "|" + row.before
               + "|" + row.after + "|" + row.words + "\n";
    return lines;
}

} // namespace

TEST_CASE("effect_rows: a value before and after, and what it is of") {
    CHECK(rows_of(list_of("(a) The fee for a door is ten dollars.\n(b) A door is red.",
                          "(a) The fee for a door is twelve dollars.\n(b) A door is red."))
              .find("|$10|$12|")
          != std::string::npos);
}

TEST_CASE("effect_rows: what is added has nothing before, what is removed nothing after") {
    auto const rows = rows_of(
        list_of("(a) Each door is red.\n(b) Each keeper shall count the doors every day.",
                "(a) Each door is red.\n(b) Each keeper shall count the doors every day.\n(c) "
                "No person may sell a door."));
    CAPTURE(rows);
    CHECK(rows.find("(c)|Provision|added||\u201CNo person may sell a door.\u201D|") == 0);
}

TEST_CASE("effect_rows: long words are cut at a space, and their quotation is closed") {
    std::string words = "(c) Each keeper shall";
    for (int i = 0; i < 60; ++i)
        words += " paint door " + std::to_string(i) + ",";
    auto const rows = effect_rows(list_of("(a) A.\n(b) B.", "(a) A.\n(b) B.\n" + words + " red."));
    REQUIRE(!rows.empty());
    CHECK(rows[0].after.size() < 200);
    CHECK(rows[0].after.ends_with(" \u2026\u201D"));
}

TEST_CASE("effect_rows: a long word is cut between characters, not before everything") {
    std::string word;
    for (int i = 0; i < 120; ++i)
        word += "\u00E9\u2014";
    auto const rows =
        effect_rows(list_of("(a) A.\n(b) B.", "(a) A.\n(b) B.\n(c) A " + word + " red."));
    REQUIRE(!rows.empty());
    CAPTURE(rows[0].after);
    CHECK(rows[0].after.size() > 100);
    CHECK(invalid_utf8(rows[0].after) == std::string::npos);
    CHECK(rows[0].after.ends_with(" \u2026\u201D"));
}

TEST_CASE("effects_in_short: the first change, and how many more there are") {
    auto const list =
        list_of("(a) The fee for a door is ten dollars.\n(b) A keeper may sell a door.",
                "(a) The fee for a door is twelve dollars.\n(b) A keeper shall sell a "
                "door.");
    CHECK(effects_in_short(list).ends_with("; and 1 more"));
    CHECK(effects_in_short(EffectList()).empty());
}
