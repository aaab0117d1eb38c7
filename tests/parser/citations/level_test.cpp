#include "parser/citations/level.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("level: names and abbreviations") {
    CHECK(level_name(Level::Section) == "section");
    CHECK(level_name(Level::Subsection) == "subsection");
    CHECK(level_name(Level::Subdivision) == "subdivision");
    CHECK(level_name(Level::Subparagraph) == "subparagraph");
    CHECK(level_name(Level::Clause) == "clause");
    CHECK(level_name(Level::Subclause) == "subclause");
    CHECK(level_abbreviation(Level::Subsection) == "Subsec.");
    CHECK(level_abbreviation(Level::Subdivision) == "Subdiv.");
    CHECK(level_abbreviation(Level::Subparagraph) == "Subpara.");
    CHECK(level_abbreviation(Level::Clause) == "clause");
    CHECK(level_abbreviation(Level::Subclause) == "subclause");
}

TEST_CASE("level: nouns in singular and plural, any case") {
    CHECK(level_named("Subdivisions") == Level::Subdivision);
    CHECK(level_named("SUBSECTION") == Level::Subsection);
    CHECK(level_named("clauses") == Level::Clause);
    CHECK(level_named("subclause") == Level::Subclause);
    CHECK(level_named("section") == Level::Section);
    for (auto const* word : {"", "s", "paragraph", "sub", "clausess", "subsectio", "subsections "})
        CHECK_FALSE(level_named(word).has_value());
}
