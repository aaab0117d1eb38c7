#include "corpus/definitions/definition_scope.hpp"
#include "tests/corpus/impact/impact_of.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;
using test::impact_of;

namespace {

std::string name_of(LawScope const& scope) {
    switch (scope.kind) {
    case LawScope::Kind::Sections:
        return scope.first == scope.last ? scope.first : scope.first + " to " + scope.last;
    case LawScope::Kind::Chapter:
        return "chapter " + scope.first;
    case LawScope::Kind::Title:
        return "title " + scope.first;
    }
    return {};
}

/// The scope of “Gate” in section 99-1 of chapter 990: "chapter 990; 99-4 to 99-9 - 99-5".
std::string scope_in(std::string const& text) {
    auto const section = with_anchored_citations(section_from_words("99-1", "", text));
    auto const offset = static_cast<std::uint32_t>(text.find("Gate\u201D"));
    auto const scope = definition_scope(section, "990", offset);
    std::string all;
    for (auto const& one : scope.scopes)
        all += (all.empty() ? "" : "; ") + name_of(one);
    for (auto const& one : scope.excluded)
        all += " - " + name_of(one);
    return all + (scope.is_part ? " (part)" : "");
}

/// Section 99-1 defines a gate for `scope`; the impact of another definition on section 99-4.
std::string uses_of_gate(std::string const& scope, std::string const& text) {
    auto const defines = [&](std::string const& meaning) {
        return scope + ": (1) \u201CGate\u201D means " + meaning
             + "; and (2) \u201CKeeper\u201D means a person who keeps one.";
    };
    return impact_of({{"99-1", defines("a door of wood")}, {"99-4", text}},
                     {{"99-1", defines("a door of wood or iron")}},
                     "definition");
}

} // namespace

TEST_CASE("definition scope: as the opening words state it") {
    struct Row {
        std::string text;
        std::string scope;
    };
    std::vector<Row> const rows{
        {"As used in this section, \u201CGate\u201D means a door.", ""},
        {"As used in this chapter: (1) \u201CGate\u201D means a door.", "chapter 990"},
        {"As used in this title, unless the context requires otherwise, \u201CGate\u201D means a "
         "door.",
         "title 99"},
        {"As used in sections 99-1 to 99-9, inclusive: (1) \u201CWall\u201D means stone; (2) "
         "\u201CGate\u201D means a door.",
         "99-1 to 99-9"},
        {"For the purposes of this section and section 99-4: (1) \u201CGate\u201D means a door.",
         "99-4"},
        {"For purposes of this chapter and sections 98-1 and 98-2, \u201CGate\u201D means a door.",
         "chapter 990; 98-1; 98-2"},
        {"As used in this chapter, except section 99-5, \u201CGate\u201D means a door.",
         "chapter 990 - 99-5"},
        {"The following definitions are applicable to this part: (1) \u201CGate\u201D means a "
         "door.",
         "chapter 990 (part)"},
        {"(a) A list used in this chapter is red. (b) As used in this section, \u201CGate\u201D "
         "means "
         "a door.",
         ""},
        {"A door is open under section 99-4. \u201CGate\u201D means a door.", ""},
    };
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CHECK(scope_in(row.text) == row.scope);
    }
}

TEST_CASE("impact: uses of a term whose definition changes") {
    std::string const found = "definition 99-4: gate -> 99-1(1)\n";
    std::string const chapter = "As used in this chapter";
    CHECK(uses_of_gate(chapter, "The gates of a park are green.") == found);
    CHECK(uses_of_gate(chapter, "A Gate is green. A gate is old.") == found);
    CHECK(uses_of_gate("As used in sections 99-1 to 99-9, inclusive", "A gate is old.") == found);
    // Another word, a scope without the section, a definition of its own, another term.
    CHECK(uses_of_gate(chapter, "The investigated gateway is green.").empty());
    CHECK(uses_of_gate("As used in this section and section 99-5", "A gate is old.").empty());
    CHECK(uses_of_gate(chapter, "As used in this section, \u201Cgate\u201D means a wall.").empty());
    CHECK(uses_of_gate(chapter, "The keeper is old.").empty());
    // A part is not shown in the statutes.
    CHECK(uses_of_gate("As used in this part", "A gate is old.")
          == "definition 99-4: gate -> 99-1(1) ?\n");
    // A section elsewhere that takes the definition.
    CHECK(uses_of_gate("As used in this section", "A gate, as defined in section 99-1, is old.")
          == found);
    CHECK(uses_of_gate("As used in this section", "A wall, as defined in section 99-1, is old.")
              .empty());
    CHECK(uses_of_gate("As used in this section",
                       "\u201CDoor\u201D has the meaning of the term in subdivision (1) of section "
                       "99-1.")
          == found);
}

TEST_CASE("impact: a definition that changes in form only") {
    std::string const before =
        "As used in this chapter: (1) \u201CGate\u201D means a door; and (2) "
        "\u201CKeeper\u201D means a person.";
    std::string const after = "As used in this chapter: (1) \u201CFee\u201D means a price; (2) "
                              "\u201CGate\u201D means a door; and (3) \u201CKeeper\u201D means a "
                              "person.";
    std::vector<test::MemorySection> const law{{"99-1", before},
                                               {"99-4", "The keeper of a gate shall pay."},
                                               {"99-5", "The keeper shall pay a fee."}};
    // Only the new term: sections that already use it now mean it.
    CHECK(impact_of(law, {{"99-1", after}}, "definition") == "definition 99-5: fee -> 99-1(1)\n");
    CHECK(impact_of(law,
                    {{"99-1",
                      "As used in this chapter: (1) \u201CGate\u201D means a door; and (2) "
                      "\u201CKeeper\u201D means a person"}},
                    "definition")
              .empty());
}

TEST_CASE("impact: a new definition takes the number of another") {
    // The citation of subdivision (2) means the keeper, which is now subdivision (3).
    CHECK(
        impact_of({{"99-1",
                    "As used in this section: (1) \u201CGate\u201D means a door; and (2) "
                    "\u201CKeeper\u201D means a person."},
                   {"99-4", "A keeper, as defined in subdivision (2) of section 99-1, may paint."}},
                  {{"99-1",
                    "As used in this section: (1) \u201CGate\u201D means a door; (2) "
                    "\u201CHinge\u201D means iron; and (3) \u201CKeeper\u201D means a person."}})
        == "shifted 99-4: 99-1(2) -> 99-1(3)\n");
}

TEST_CASE("impact: a changed section of the bill is searched as amended") {
    std::string const before = "As used in this chapter, \u201CGate\u201D means a door.";
    std::string const after = "As used in this chapter, \u201CGate\u201D means a door or a wall.";
    std::vector<test::MemorySection> const law{{"99-1", before}, {"99-4", "A gate is green."}};
    CHECK(impact_of(law, {{"99-1", after}, {"99-4", "A fence is green."}}, "definition").empty());
    CHECK(impact_of(law, {{"99-1", after}, {"99-4", "A gate is red."}}, "definition")
          == "definition 99-4: gate -> 99-1\n");
}
