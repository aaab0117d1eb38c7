#include "diff/comparison.hpp"
#include "parser/statutes/page.hpp"
#include "tests/published/published.hpp"
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

/// Kind and both values of each effect, exchanged if `swap`.
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
    pages.reserve(files.size());
    for (auto const& file : files)
        pages.push_back(read_page(file.string()));
    return pages;
}

} // namespace

TEST_CASE("effects: a changed quantity is one effect with both values") {
    check_rows({
        {"age",
         "(a) No person under sixteen years of age may enter.",
         "(a) No person under eighteen years of age may enter.",
         "age (a) 16 > 18\n"},
        {"age in another form",
         "(a) No person under sixteen years of age may enter.",
         "(a) No person seventeen years of age or under may enter.",
         "age (a) 16 > 17\n"},
        {"money, one word of it",
         "The fine is not more than two thousand five hundred dollars.",
         "The fine is not more than five thousand dollars.",
         "money  2500 > 5000\n"},
        {"money, words deleted only",
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
        {"deleted with a filler opener",
         "On and after July 1, 2019, any dealer shall keep records.",
         "Any dealer shall keep records.",
         "date  2019-07-01 > -\n"},
        {"moved only",
         "The board shall, not later than ten days after notice, answer.",
         "The board shall answer not later than ten days after notice.",
         "technical  - > -\n"},
        {"dates in a rewritten passage",
         "Each board shall require a survey that is based on an examination approved by the "
         "council on April 1, 2009, or an examination with standards that are not lower.",
         "Each board shall keep the results of any survey held from the school year commencing "
         "July 1, 2014, and thereafter in a place open to inspection.",
         "text \ndate  2009-04-01 > -\ndate  - > 2014-07-01\n"},
    });
}

TEST_CASE("effects: directions, if the law defines one") {
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

TEST_CASE("effects: provisions are added, deleted and redesignated") {
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
        {"a duty or liability that becomes a statement",
         "Any keeper who breaks a gate shall be liable for the loss.",
         "Any keeper who breaks a gate is liable for the loss.",
         "text \n"},
    });
}

TEST_CASE("effects: mental states and defenses") {
    check_rows({
        {"deleted",
         "A person is guilty of trespass when such person knowingly enters a mill.",
         "A person is guilty of trespass when such person enters a mill.",
         "mental-state  knowingly > -\n"},
        {"replaced",
         "A person is guilty of it when such person recklessly opens a dam.",
         "A person is guilty of it when such person intentionally opens a dam.",
         "mental-state  recklessly > intentionally\n"},
        {"in a further sentence that repeats the state",
         "No person shall sell, or have in possession with intent to sell, any key.",
         "No person shall sell, or have in possession with intent to sell, any key. No firm may "
         "sell, or have in its possession with the intent to sell, any lock.",
         "text \n"},
        {"in a further clause that repeats the state",
         "No person shall knowingly open a gate.",
         "No person shall knowingly open a gate or knowingly close a lock.",
         "scope \n"},
        {"of a further act",
         "No person shall knowingly open a gate or close a lock.",
         "No person shall knowingly open a gate or knowingly close a lock.",
         "mental-state  - > knowingly\n"},
        {"in a further sentence, where none was",
         "No person shall sell any key.",
         "No person shall sell any key. No firm may wilfully sell any lock.",
         "text \nmental-state  - > wilfully\n"},
        {"defense",
         "It shall be an affirmative defense that the dam was closed.",
         "It shall be a defense that the dam was closed.",
         "defense  affirmative defense > defense\n"},
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
        {"further condition before one",
         "The plan covers persons who have been unable to cross.",
         "The plan covers persons who hold a ticket and have been unable to cross.",
         "text \n"},
        {"further condition after one",
         "The fee is due if the gate is open.",
         "The fee is due if the gate is open and has a lock.",
         "text \n"},
        {"member of a list in a condition",
         "The fee is due from persons who own gates, keys or doors.",
         "The fee is due from persons who own gates, keys, locks or doors.",
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
         "The board meets in May, June, and July.",
         "The board meets in May, June and July.",
         "technical  - > -\n"},
        {"term",
         "A lamp keeper is paid. Each lamp keeper reports. No lamp keeper may sleep.",
         "A harbor guard is paid. Each harbor guard reports. No harbor guard may sleep.",
         "term  lamp keeper > harbor guard\n"},
    });
}

TEST_CASE("effects: equal texts have none, and later versions are not the current text") {
    CHECK(comparison_of("(a) One.\n(b) Two.", "(a) One.\n(b) Two.").effects.empty());
    std::string const now = "The fee is ten dollars.";
    std::string const later =
        "\n*Note: On and after July 1, 2030, this section, as amended by section 4 of public act "
        "29-1, is to read as follows:\n“The fee is twenty dollars.”";
    CHECK(comparison_of(now, now + later).effects.empty());
}

TEST_CASE("effects: exchanging the sides exchanges the values") {
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

TEST_CASE("effects: published amendments are symmetric, with evidence in bounds"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    auto const shared = test::published_folder() / "cgs";
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
    // Of a rewritten sentence, two readings may be equally short; the redline takes the first.
    CHECK(swapped * 4 >= amended * 3);
}
