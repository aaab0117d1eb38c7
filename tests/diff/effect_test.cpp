#include "diff/comparison.hpp"
#include "parser/page.hpp"
#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>

using namespace nutmeg;

namespace {

/// Kind and both values of every effect; with the sides swapped where `swap`.
std::multiset<std::string> values(Comparison const& comparison, bool swap) {
    std::multiset<std::string> all;
    for (auto const& effect : comparison.effects) {
        auto const& from = swap ? effect.new_value : effect.old_value;
        auto const& to = swap ? effect.old_value : effect.new_value;
        all.insert(std::string(effect_name(effect.kind)) + "|" + text_of(from) + "|" + text_of(to));
    }
    return all;
}

void check_evidence(Comparison const& comparison) {
    for (auto const& effect : comparison.effects) {
        CHECK_FALSE(effect.summary.empty());
        CHECK((!effect.old_evidence.empty() || !effect.new_evidence.empty()));
        for (auto const span : effect.old_evidence)
            CHECK((span.begin < span.end && span.end <= comparison.old_section->text.size()));
        for (auto const span : effect.new_evidence)
            CHECK((span.begin < span.end && span.end <= comparison.new_section->text.size()));
    }
}

std::vector<Page> pages_in(std::filesystem::path const& folder) {
    std::vector<Page> pages;
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (auto const& file : files)
        pages.push_back(read_page(file.string()));
    return pages;
}

} // namespace

TEST_CASE("effects: quantities change in one record with both values") {
    check_rows({
        {"age",
         "(a) No person under sixteen years of age may enter.",
         "(a) No person under eighteen years of age may enter.",
         "age (a) 16 > 18\n"},
        {"age in another shape",
         "(a) No person under sixteen years of age may enter.",
         "(a) No person seventeen years of age or under may enter.",
         "age (a) 16 > 17\n"},
        {"money, one word of it",
         "The fine is not more than two thousand five hundred dollars.",
         "The fine is not more than five thousand dollars.",
         "money  2500 > 5000\n"},
        {"money, only words taken out",
         "The fee is two thousand five hundred dollars.",
         "The fee is five hundred dollars.",
         "money  2500 > 500\n"},
        {"duration",
         "The board shall answer not later than thirty days after such notice.",
         "The board shall answer not later than two weeks after such notice.",
         "duration  P30D > P2W\n"},
        {"date",
         "Such plan shall be filed by July 1, 2024, with the board.",
         "Such plan shall be filed by October 1, 2026, with the board.",
         "date  2024-07-01 > 2026-10-01\n"},
        {"percent",
         "Such rate is twenty per cent of the price.",
         "Such rate is thirty per cent of the price.",
         "percent  20 > 30\n"},
        {"class",
         "Such trespass is a class C misdemeanor.",
         "Such trespass is a class D felony.",
         "offense-class  class C misdemeanor > class D felony\n"},
        {"gone with an idle opener",
         "On and after July 1, 2019, any dealer shall keep records.",
         "Any dealer shall keep records.",
         "date  2019-07-01 > -\n"},
        {"only at another place",
         "The board shall, not later than ten days after notice, answer.",
         "The board shall answer not later than ten days after notice.",
         "technical  - > -\n"},
        {"dates in a passage that is rewritten",
         "Each board shall require a survey that is based on an examination approved by the "
         "council on April 1, 2009, or an examination with standards that are not lower.",
         "Each board shall keep the results of any survey held from the school year commencing "
         "July 1, 2014, and thereafter in a place open to inspection.",
         "date  2009-04-01 > -\ntext \ndate  - > 2014-07-01\n"},
    });
}

TEST_CASE("effects: directions where the law gives one") {
    struct Case {
        std::string_view old_words;
        std::string_view new_words;
        Direction direction;
    };
    for (auto const& row : std::vector<Case>{
             {"Such act is a class D misdemeanor.",
              "Such act is a class A misdemeanor.",
              Direction::Stricter},
             {"Such act is a class B felony.", "Such act is a class C felony.", Direction::Milder},
             {"Any person under sixteen years of age may apply.",
              "Any person under eighteen years of age may apply.",
              Direction::Wider},
             {"Any person eighteen years of age or older may apply.",
              "Any person twenty-one years of age or older may apply.",
              Direction::Narrower},
             {"Such person shall be fined not more than one hundred dollars.",
              "Such person shall be fined not more than two hundred dollars.",
              Direction::Stricter},
             {"The fee shall be one hundred dollars.",
              "The fee shall be two hundred dollars.",
              Direction::None}}) {
        CAPTURE(row.new_words);
        auto const comparison = comparison_of(row.old_words, row.new_words);
        REQUIRE(comparison.effects.size() == 1);
        CHECK(comparison.effects.front().direction == row.direction);
    }
}

TEST_CASE("effects: citations, one by one and in lists") {
    check_rows({
        {"replaced",
         "A permit under subsection (b) of section 99-4 is void.",
         "A permit under subsection (c) of section 99-4 is void.",
         "reference  section 99-4(b) > section 99-4(c)\n"},
        {"end of a range",
         "As used in sections 99-4 to 99-9, inclusive, a fee is due.",
         "As used in sections 99-4 to 99-12, inclusive, a fee is due.",
         "reference  section 99-9 > section 99-12\n"},
        {"member of a list",
         "Permits under sections 99-4, 99-6 and 99-8 are void.",
         "Permits under sections 99-4 and 99-8 are void.",
         "reference  section 99-6 > -\n"},
        {"whose provisions",
         "(a) One.\n(b) Two.\n(c) Subdivisions (1) and (2) of subsection (a) "
         "of this section go first.",
         "(a) One.\n(b) Two.\n(c) Subdivisions (1) and (2) of subsection (b) of this section go "
         "first.",
         "reference (c) subsection (a) > subsection (b)\n"},
        {"its own place is none",
         "(a) The plates shall expire each year in May.",
         "(a) The plates provided for under this subsection shall expire each year in May.",
         "technical (a) - > -\n"},
        {"a list takes in the next citation",
         "Nothing in section 99-4, subsection (a) of section 99-6 or subsection (b) of section "
         "99-7 shall apply.",
         "Nothing in section 99-4 or 99-6 or subsection (b) of section 99-7 shall apply.",
         "reference  section 99-6(a) > section 99-6\n"},
        {"members that go and come at different places of a list",
         "Such act violates section 99-4, 99-5, 99-6 or 99-7.",
         "Such act violates section 99-4, 99-6, 99-7 or 99-9.",
         "reference  section 99-5 > -\nreference  - > section 99-9\n"},
        {"the order of a list",
         "Sums received under sections 99-5 and 99-4 are exempt.",
         "Sums received under sections 99-4 and 99-5 are exempt.",
         "technical  - > -\n"},
        {"whose provisions, said for each member",
         "(a) One.\n(b) Two.\n(c) Such target is set under subsection (a) or subsection (b) of "
         "this section.",
         "(a) One.\n(b) Two.\n(c) Such target is set under subsection (a) of this section or "
         "subsection (b) of this section.",
         "technical (c) - > -\n"},
        {"the conjunction of a list",
         "Any person who violates sections 99-4 and 99-5 is guilty.",
         "Any person who violates section 99-4 or 99-5 is guilty.",
         "technical  - > -\ntext \n"},
        {"a member that another citation takes the place of",
         "A claim may be filed under sections 99-4 and 99-6 to 99-9, inclusive.",
         "A claim may be filed under section 99-5, chapter 12 and sections 99-6 to 99-9, "
         "inclusive.",
         "reference  section 99-4 > section 99-5\nreference  - > chapter 12\n"},
        {"another text of the same section",
         "Section 99-4 of the general statutes, revision of 1958, revised to January 1, 2019, goes "
         "on.",
         "Section 99-4 of the general statutes, revision of 1958, revised to January 1, 2021, goes "
         "on.",
         "reference  section 99-4, revision of 1958, revised to January 1, 2019 > section 99-4, "
         "revision of 1958, revised to January 1, 2021\n"},
        {"a member replaced in its place",
         "Such act violates section 99-4, 99-5 or 99-6.",
         "Such act violates section 99-4, 99-8 or 99-6.",
         "reference  section 99-5 > section 99-8\n"},
        {"one end of a range in a list",
         "Such act violates sections 99-4 to 99-6, inclusive, and 99-9.",
         "Such act violates sections 99-4 to 99-7, inclusive, and 99-9.",
         "reference  section 99-6 > section 99-7\n"},
        {"a member that goes to another place of the list while one comes",
         "Such act violates section 99-4, 99-5 or 99-6, or subsection (a) of section 99-7 or "
         "section 99-8.",
         "Such act violates section 99-4, 99-8, 99-5 or 99-6, or subsection (a) of section 99-7 "
         "or section 99-9.",
         "reference  - > section 99-9\n"},
    });
}

TEST_CASE("effects: provisions come, go and are redesignated") {
    check_rows({
        {"added",
         "(a) The board meets in May.\n(b) The board keeps minutes of it.",
         "(a) The board meets in May.\n(b) No member under eighteen years of age votes on "
         "fees of ten dollars.\n(c) The board keeps minutes of it.",
         "provision (b) - > (b)\nprovision (c) (b) > (c)\n"},
        {"existing text designated",
         "The harbor board shall license each ferry on the lake.",
         "(a) The harbor board shall license each ferry on the lake.\n(b) The fee is ten dollars.",
         "provision (a)  > (a)\nprovision (b) - > (b)\n"},
        {"two that change places with their designators",
         "(a) The board meets in May.\n(b) The clerk lights each lamp at dusk.\n(c) No keeper "
         "takes a fee from a school.",
         "(a) The board meets in May.\n(c) No keeper takes a fee from a school.\n(b) The clerk "
         "lights each lamp at dusk.",
         "technical (b) - > -\n"},
        {"designated in a sentence",
         "The bridge keeper shall light the lamps at dusk and raise the bridge for each ship.",
         "The bridge keeper shall (1) light the lamps at dusk, and (2) raise the bridge for each "
         "ship.",
         "provision (1)  > (1)\nprovision (2)  > (2)\n"},
    });
}

TEST_CASE("effects: verbs of duty and power") {
    check_rows({
        {"power to duty",
         "The board may inspect each ferry.",
         "The board shall inspect each ferry.",
         "modality  may > shall\n"},
        {"duty to prohibition",
         "The keeper shall open the gate.",
         "The keeper shall not open the gate.",
         "modality  shall > shall not\n"},
        {"authority to duty",
         "The board shall have the authority to inspect each ferry.",
         "The board shall inspect each ferry.",
         "modality  may > shall\n"},
        {"shall be for is",
         "There shall be established a lake account.",
         "There is established a lake account.",
         "technical  - > -\n"},
    });
}

TEST_CASE("effects: guilt and defenses") {
    check_rows({
        {"gone",
         "A person is guilty of trespass when such person knowingly enters a mill.",
         "A person is guilty of trespass when such person enters a mill.",
         "mental-state  knowingly > -\n"},
        {"replaced",
         "A person is guilty of it when such person recklessly opens a dam.",
         "A person is guilty of it when such person intentionally opens a dam.",
         "mental-state  recklessly > intentionally\n"},
        {"defense",
         "It shall be an affirmative defense that the dam was closed.",
         "It shall be a defense that the dam was closed.",
         "defense  affirmative defense > defense\n"},
    });
}

TEST_CASE("effects: definitions come, go and change") {
    check_rows({
        {"meaning",
         "As used in this section, “ferry” means a boat.",
         "As used in this section, “ferry” means a boat or raft that carries passengers.",
         "definition  ferry > ferry\n"},
        {"comes in a sentence that stays",
         "As used in this section, “ferry” means a boat that carries passengers.",
         "As used in this section, “ferry” means a boat that carries passengers and “keeper” "
         "means a person who tends a lamp.",
         "definition  - > keeper\n"},
        {"behind an aside that speaks of other terms",
         "(1) “Account”, except as used in “account for”, means a right to payment.\n"
         "(2) “Accounting”, except as used in “accounting for”, means a sealed record.",
         "(1) “Account”, except as used in “account for” and “on account of”, means a right to "
         "payment.\n(2) “Accounting”, except as used in “accounting for”, means a signed record.",
         "definition (1) Account > Account\ndefinition (2) Accounting > Accounting\n"},
        {"a name with an aside is no definition",
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

TEST_CASE("effects: exceptions, lists, text and form") {
    check_rows({
        {"exception with its reference",
         "(a) (1) A ferry may cross at any hour.\n(2) No ferry may cross in ice.",
         "(a) (1) Except as provided in subdivision (2) of this subsection, a ferry may cross at "
         "any hour.\n(2) No ferry may cross in ice.",
         "exception (a)(1) - > Except as provided in subdivision (2) of this\n"
         "reference (a)(1) - > subdivision (2)\n"},
        {"exception that opens with other than",
         "Boats may land at any time or place.",
         "Boats may land at any time, other than Sundays, or place.",
         "exception  - > other than Sundays\n"},
        {"member of a list",
         "The plan covers ports, ferries and bridges of the state.",
         "The plan covers ports, ferries, tunnels and bridges of the state.",
         "scope \n"},
        {"sentence",
         "The board meets in May.",
         "The board meets in May. The board shall publish its minutes.",
         "text \n"},
        {"one of several for all",
         "A keeper who lights the lamps and rings the bell is paid.",
         "A keeper who lights the lamps or rings the bell is paid.",
         "text \n"},
        {"pronoun",
         "A keeper shall file his report in May.",
         "A keeper shall file such keeper's report in May.",
         "technical  - > -\n"},
        {"name in full",
         "The commissioner may close a dam.",
         "The Commissioner of Lakes and Dams may close a dam.",
         "technical  - > -\n"},
        {"comma",
         "The board meets in May and, adjourns in June.",
         "The board meets in May and adjourns in June.",
         "technical  - > -\n"},
        {"term",
         "A lamp keeper is paid. Each lamp keeper reports. No lamp keeper may sleep.",
         "A harbor guard is paid. Each harbor guard reports. No harbor guard may sleep.",
         "term  lamp keeper > harbor guard\n"},
    });
}

TEST_CASE("effects: summaries quote both sides and say what a class means") {
    auto const age = comparison_of("(a) No person under sixteen years of age may enter.",
                                   "(a) No person under eighteen years of age may enter.");
    REQUIRE(age.effects.size() == 1);
    CHECK(age.effects.front().summary
          == "The age goes from “sixteen years of age” to “eighteen years of age” in (a).");
    auto const offense = comparison_of("Such trespass is a class C misdemeanor.",
                                       "Such trespass is a class A misdemeanor.");
    REQUIRE(offense.effects.size() == 1);
    CHECK(offense.effects.front().summary.find(
              "up to 364 days and $2,000: sections 53a-36a and 53a-42")
          != std::string::npos);
}

TEST_CASE("effects: a definition goes for what its opener names, not for what it speaks of") {
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
              == "The meaning of “Ferry” changes in (2)" + std::string(row.scope)
                     + ": “means a boat.” becomes “means a raft.”");
    }
}

TEST_CASE("effects: summaries say what got or lost a designator") {
    std::string const with_marks =
        "The keeper shall (1) light the lamps, and (2) raise the bridge.";
    std::string const without = "The keeper shall light the lamps, and raise the bridge.";
    auto const designated = comparison_of(without, with_marks);
    REQUIRE(!designated.effects.empty());
    CHECK(designated.effects.front().summary == "Existing text of the section is designated (1).");
    auto const undesignated = comparison_of(with_marks, without);
    REQUIRE(!undesignated.effects.empty());
    CHECK(undesignated.effects.front().summary
          == "(1) loses its designator: its text stands in the section.");
}

TEST_CASE("effects: marks and conjunctions that only join are not quoted as words") {
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

TEST_CASE("effects: equal texts have none, future versions are not the current text") {
    CHECK(comparison_of("(a) One.\n(b) Two.", "(a) One.\n(b) Two.").effects.empty());
    std::string const now = "The fee is ten dollars.";
    std::string const later =
        "\n*Note: On and after July 1, 2030, this section, as amended by section 4 of public act "
        "29-1, is to read as follows:\n“The fee is twenty dollars.”";
    CHECK(comparison_of(now, now + later).effects.empty());
}

TEST_CASE("effects: swapping the sides swaps the values") {
    std::mt19937 random(20260101);
    std::size_t edits = 0;
    for (auto const& page : pages_in(NUTMEG_SOURCE_DIR "/corpus/sample"))
        for (auto const& original : page.sections) {
            if (original.status != Status::Active || original.quantities.empty())
                continue;
            auto const& quantity = original.quantities[random() % original.quantities.size()];
            auto changed = original.text;
            changed.replace(quantity.number.begin, quantity.number.size(), "seventy-seven");
            auto const there = comparison_of(original.text, changed);
            auto const back = comparison_of(changed, original.text);
            CAPTURE(original.citation());
            CAPTURE(std::string(quantity.span.of(original.text)));
            CHECK(values(there, false) == values(back, true));
            check_evidence(there);
            check_evidence(back);
            ++edits;
        }
    CHECK(edits > 10);
}

TEST_CASE("effects: real amendments swap, with evidence in bounds") {
    std::filesystem::path const shared = NUTMEG_SOURCE_DIR "/../shared/cgs";
    if (!std::filesystem::exists(shared)) {
        MESSAGE("left out: ../shared/cgs is not there");
        return;
    }
    std::map<std::string, Section> olds;
    for (auto const* name : {"chap_952.htm", "chap_541.htm", "chap_246.htm", "chap_420b.htm"}) {
        auto const file = shared / "2025/pub" / name;
        if (std::filesystem::exists(file))
            for (auto& one : read_page(file.string()).sections)
                olds.emplace(one.citation(), std::move(one));
    }
    std::size_t amended = 0;
    std::size_t swapped = 0;
    for (auto const& page : pages_in(shared / "2026/sup"))
        for (auto const& one : page.sections) {
            auto const found = olds.find(std::string(one.citation()));
            if (found == olds.end())
                continue;
            auto const before = std::make_shared<Section const>(found->second);
            auto const after = std::make_shared<Section const>(one);
            auto const there = compare(before, after);
            if (there.change != SectionChange::Amended)
                continue;
            auto const back = compare(after, before);
            check_evidence(there);
            check_evidence(back);
            ++amended;
            swapped += values(there, false) == values(back, true);
        }
    CAPTURE(amended);
    CAPTURE(swapped);
    CHECK(amended > 20);
    // Two readings of one rewritten sentence may be equally short; the redline takes the first.
    CHECK(swapped * 4 >= amended * 3);
}
