// Effects of definitions: which term they define, what changes in its meaning, and their scope.
#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;

TEST_CASE("effects: definitions are added, deleted and changed") {
    check_rows({
        {"meaning",
         "As used in this section, “ferry” means a boat.",
         "As used in this section, “ferry” means a boat or raft that carries passengers.",
         "definition  ferry > ferry\n"},
        {"added in a sentence that stays",
         "As used in this section, “ferry” means a boat that carries passengers.",
         "As used in this section, “ferry” means a boat that carries passengers and “keeper” "
         "means a person who tends a lamp.",
         "definition  - > keeper\n"},
        {"after an aside that mentions other terms",
         "(1) “Account”, except as used in “account for”, means a right to payment.\n"
         "(2) “Accounting”, except as used in “accounting for”, means a sealed record.",
         "(1) “Account”, except as used in “account for” and “on account of”, means a right to "
         "payment.\n(2) “Accounting”, except as used in “accounting for”, means a signed record.",
         "definition (1) Account > Account\ndefinition (2) Accounting > Accounting\n"},
        {"a name with an aside is not a definition",
         "Such sums go to the “lake fund”, which is kept apart, includes gifts and bears interest.",
         "Such sums go to the “lake fund”, which is kept apart, includes gifts and bears no "
         "interest.",
         "text \n"},
        {"form",
         "As used in this section, “ferry” and “keeper” have the same meanings as "
         "provided in section 99-4.",
         "As used in this section, “ferry” and “keeper” have the same meaning as provided in "
         "section 99-4.",
         "technical  - > -\n"},
    });
}

TEST_CASE("effects: the opening phrase states the scope of a definition, its words do not") {
    struct Case {
        std::string_view opener;
        std::string_view scope;
    };
    for (auto const& row : std::vector<Case>{
             {"As used in this chapter:", ", as used in this chapter"},
             {"Unless the context shows otherwise, for the purposes of this section:",
              ", for purposes of this section"},
             {"The following terms have the following meanings when used in this title:",
              ", as used in this title"},
             {"In this article:", ""}}) {
        auto const text = [&](std::string_view vessel) {
            return std::string(row.opener)
                 + "\n(1) “Debtor”, except as used in subsection (c) of section 99-4, means a "
                   "person who owes.\n(2) “Ferry” means a "
                 + std::string(vessel) + ".";
        };
        auto const comparison = comparison_of(text("boat"), text("raft"));
        REQUIRE(comparison.effects.size() == 1);
        CHECK(comparison.effects.front().summary
              == "The meaning of “Ferry” changes" + std::string(row.scope)
                     + ": “means a boat.” becomes “means a raft.”");
    }
}

TEST_CASE("effects: a further sentence on a term changes its meaning") {
    check_rows_both_ways({
        {"a sentence of its own",
         "(a) As used in this section, “gate” means a door in a wall.",
         "(a) As used in this section, “gate” means a door in a wall. “Gate” does not include a "
         "trap door.",
         "definition (a) gate > gate\n"},
        {"terms that share a definition",
         "(a) As used in this section, “gate” and “door” have the same meanings as provided in "
         "section 99-4.",
         "(a) As used in this section, “gate” has the same meaning as provided in section 99-4.",
         "definition (a) door > -\ntechnical (a) - > -\n"},
    });
    auto const effects = comparison_of("(a) As used in this section, “gate” means a door as used "
                                       "in the tower or its cellar.",
                                       "(a) As used in this section, “gate” means a door as used "
                                       "in the tower or its cellar. “Gate” includes a hatch.")
                             .effects;
    REQUIRE(effects.size() == 1);
    CHECK(effects[0].summary == "The meaning of “gate” changes: “includes a hatch” is added.");
}

TEST_CASE("effects: all sentences on a new term are one effect") {
    check_rows_both_ways({
        {"a new term in two sentences",
         "(a) The keeper shall vote.",
         "(a) The keeper shall vote. In this subsection, “gate” means a door in a wall. “Gate” "
         "does "
         "not include a trap door.",
         "definition (a) - > gate\n"},
        {"the authority to",
         "The board shall have the authority to hold a fair.",
         "The board may hold a fair.",
         "technical  - > -\n"},
        {"need not be limited",
         "Such plan shall include, but not be limited to, a map.",
         "Such plan shall include, but need not be limited to, a map.",
         "technical  - > -\n"},
        {"annually thereafter",
         "The board shall meet not later than January 1, 2012, and annually thereafter.",
         "The board shall meet not later than January first, annually.",
         "date  2012-01-01 > --01-01\n"},
    });
}
