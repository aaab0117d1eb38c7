#include "corpus/definitions/governing_definitions.hpp"
#include "corpus/index/open_law_index.hpp"
#include "corpus/store/statutes.hpp"
#include "tests/support/temporary_pages.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

using Sections = std::vector<test::TestSection>;

/// The definitions that govern a section of chapter 990 that has these sections; those of another
/// chapter may follow.
std::vector<GoverningDefinition> definitions_for(std::string const& number,
                                                 Sections const& sections,
                                                 Sections const& others = {}) {
    test::TemporaryPages pages;
    pages.add("chap_990.htm", sections);
    if (!others.empty())
        pages.add("chap_991.htm", others);
    Statutes law({pages.path()});
    auto const index = open_law_index(law);
    return DefinitionIndex(law, *index).definitions_for(*law.find(number));
}

/// "Gate 99-1 in 99-1 to 99-9", with "?" for a guess and the number of uses if it is not one.
std::string names(std::vector<GoverningDefinition> const& found) {
    std::string all;
    for (auto const& one : found) {
        all += (all.empty() ? "" : "; ") + one.term + " " + one.section + one.path + " in "
             + one.scope + (one.is_possible ? "?" : "");
        if (one.uses.size() != 1)
            all += " x" + std::to_string(one.uses.size());
    }
    return all;
}

test::TestSection gates_for(std::string const& number, std::string const& scope) {
    return {"Sec. " + number + ". Definitions.",
            {scope
             + ": (1) \u201CGate\u201D means a door; and (2) \u201CTown gate\u201D means a gate "
               "of a town."}};
}

test::TestSection uses_in(std::string const& number, std::string const& words) {
    return {"Sec. " + number + ". Uses.", {words}};
}

} // namespace

TEST_CASE("definitions: one governs the sections that its opening words name, and no others") {
    auto const uses = uses_in("99-4", "A gate shall be shut.");
    auto const in_scope = [&](std::string const& scope) {
        return names(definitions_for("99-4", {gates_for("99-1", scope), uses}));
    };
    CHECK(in_scope("As used in sections 99-1 to 99-9, inclusive")
          == "Gate 99-1(1) in 99-1 to 99-9");
    CHECK(in_scope("For the purposes of this chapter") == "Gate 99-1(1) in chapter 990");
    CHECK(in_scope("As used in this title") == "Gate 99-1(1) in title 99");
    CHECK(in_scope("As used in this part") == "Gate 99-1(1) in a part of chapter 990?");
    CHECK(in_scope("As used in sections 99-1 to 99-3, inclusive").empty());
    CHECK(in_scope("As used in this chapter, except section 99-4").empty());
    CHECK(in_scope("As used in this section").empty());
}

TEST_CASE("definitions: a chapter's definitions do not govern another chapter") {
    CHECK(names(definitions_for("99-31",
                                {gates_for("99-1", "As used in this chapter")},
                                {uses_in("99-31", "A gate shall be shut.")}))
              .empty());
}

TEST_CASE(
    "definitions: uses are whole words in any letter case, also in the plural, and have their "
    "place") {
    auto const found = definitions_for(
        "99-4",
        {gates_for("99-1", "As used in this chapter"),
         uses_in("99-4",
                 "Gates are shut. Each gate has a gatekeeper. The GATE\u2019s key is kept.")});
    REQUIRE(found.size() == 1);
    std::string const text =
        "Gates are shut. Each gate has a gatekeeper. The GATE\u2019s key is kept.";
    std::vector<std::string> words;
    for (auto const use : found.front().uses)
        words.emplace_back(use.of(text));
    CHECK(words == std::vector<std::string>{"Gates", "gate", "GATE"});
    CHECK(found.front().words.starts_with("\u201CGate\u201D means a door"));
}

TEST_CASE("definitions: a use inside that of a longer term is none of the shorter one") {
    CHECK(names(definitions_for("99-4",
                                {gates_for("99-1", "As used in this chapter"),
                                 uses_in("99-4", "A town gate is shut, and a gate is open.")}))
          == "Town gate 99-1(2) in chapter 990; Gate 99-1(1) in chapter 990");
}

TEST_CASE("definitions: the section's own come first, and its quoted terms are no uses") {
    auto const own =
        uses_in("99-4", "As used in this section, \u201Cgate\u201D means a fence. A gate is shut.");
    CHECK(names(definitions_for("99-4", {gates_for("99-1", "As used in this chapter"), own}))
          == "gate 99-4 in this section; Gate 99-1(1) in chapter 990?");
}

TEST_CASE("definitions: one for a subsection is used there alone") {
    test::TestSection const own{
        "Sec. 99-4. Uses.",
        {"(a) A gate is shut.",
         "(b) As used in this subsection, \u201Cgate\u201D means a fence. A gate is open."}};
    auto const found = definitions_for("99-4", {own});
    CHECK(names(found) == "gate 99-4(b) in 99-4(b)");
}

TEST_CASE("definitions: one for a subsection and another section is used there alone") {
    test::TestSection const own{
        "Sec. 99-4. Uses.",
        {"(a) A gate is shut.",
         "(b) As used in this subsection and section 99-2, \u201Cgate\u201D "
         "means a fence. A gate is open."}};
    CHECK(names(definitions_for("99-4", {own})) == "gate 99-4(b) in 99-4(b)");
}

TEST_CASE("definitions: a citation takes the definition of the term beside it") {
    Sections const sections{
        gates_for("99-1", "As used in this section"),
        uses_in("99-4", "A gate, as defined in section 99-1, is shut. Each gate has a key."),
        uses_in("99-5", "A gate is shut as provided in section 99-1.")};
    CHECK(names(definitions_for("99-4", sections)) == "Gate 99-1(1) in section 99-1 x2");
    CHECK(names(definitions_for("99-5", sections)).empty());
}

TEST_CASE("definitions: of two parts, the one that begins last before the section is nearer") {
    CHECK(names(definitions_for("99-5",
                                {gates_for("99-1", "As used in this part"),
                                 gates_for("99-4", "As used in this part"),
                                 uses_in("99-5", "A gate is shut."),
                                 gates_for("99-6", "As used in this part")}))
          == "Gate 99-4(1) in a part of chapter 990?; Gate 99-1(1) in a part of chapter 990?; "
             "Gate 99-6(1) in a part of chapter 990?");
}
