#include "cli/effects/brief/list_items.hpp"
#include "cli/effects/brief/make_brief.hpp"
#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;

namespace {

Brief brief_of_words(std::string_view old_words, std::string_view new_words) {
    DiffReport report;
    report.comparisons = {comparison_of(old_words, new_words)};
    return brief_of(report, {});
}

/// The sentences without their places, one per line.
std::string lines_of(Brief const& brief) {
    std::string lines;
    for (auto const& one : brief.sentences)
        lines += one.words + (one.quote.empty() ? "" : ": " + one.quote) + "\n";
    return lines;
}

struct Case {
    std::string_view old_words;
    std::string_view new_words;
    std::string_view lines;
};

void check(std::vector<Case> const& cases) {
    for (auto const& row : cases)
        CHECK(lines_of(brief_of_words(row.old_words, row.new_words)) == row.lines);
}

} // namespace

TEST_CASE("brief: a value rises or falls, with the sentence that has it") {
    check({
        {"A person sixteen years of age or older may enter a gate.",
         "A person eighteen years of age or older may enter a gate.",
         "An age rises from 16 years to 18 years: “A person eighteen years of age or older may "
         "enter a gate.”\n"},
        {"Breaking a gate is a class A misdemeanor.",
         "Breaking a gate is a class D felony.",
         "What is a class A misdemeanor becomes a class D felony: “Breaking a gate is a class D "
         "felony.”\n"},
        {"The keeper shall pay a fee of twenty dollars.",
         "The keeper shall pay a fee of ten dollars.",
         "A fee falls from $20 to $10: “The keeper shall pay a fee of ten dollars.”\n"},
    });
}

TEST_CASE("brief: a new sentence is what it does, and for whom") {
    check({
        {"The keeper has a lamp.",
         "The keeper has a lamp. Each owner of a gate shall file a map.",
         "There is a new duty for each owner of a gate: “Each owner of a gate shall file a "
         "map.”\n"},
        {"The keeper has a lamp.",
         "The keeper has a lamp. No owner shall sell a gate.",
         "There is a new prohibition for any owner: “No owner shall sell a gate.”\n"},
        {"The keeper has a lamp.",
         "The keeper has a lamp. No gate shall be painted.",
         "There is a new prohibition: “No gate shall be painted.”\n"},
        {"The keeper has a lamp.",
         "The keeper has a lamp. The Commissioner of Lakes may close a gate.",
         "There is a new power for the Commissioner of Lakes: “The Commissioner of Lakes may close "
         "a gate.”\n"},
        {"The keeper has a lamp.",
         "The keeper has a lamp. An owner who breaks a gate shall be fined ten dollars.",
         "There is a new penalty for an owner: “An owner who breaks a gate shall be fined ten "
         "dollars.”\n"},
        {"The keeper has a lamp.",
         "The keeper has a lamp. Nothing in this section shall be construed to close a gate.",
         "There is a new rule: “Nothing in this section shall be construed to close a gate.”\n"},
    });
}

TEST_CASE("brief: an aside does not hide whose duty it is") {
    check({
        {"The keeper has a lamp.",
         "The keeper has a lamp. On May 1, 2027, the Commissioner of Lakes, in consultation with "
         "the keeper, shall close a gate.",
         "There is a new duty for the Commissioner of Lakes: “On May 1, 2027, the Commissioner of "
         "Lakes, in consultation with the keeper, shall close a gate.”\n"},
    });
}

TEST_CASE("brief: who pays a penalty is whose duty it is, not who imposes it") {
    check({
        {"The keeper has a lamp.",
         "The keeper has a lamp. Any owner who breaks a gate shall pay a civil penalty of ten "
         "dollars.",
         "There is a new penalty for any owner: “Any owner who breaks a gate shall pay a civil "
         "penalty of ten dollars.”\n"},
        {"The keeper has a lamp.",
         "The keeper has a lamp. The commissioner may impose a civil penalty of ten dollars on any "
         "owner.",
         "There is a new penalty: “The commissioner may impose a civil penalty of ten dollars on "
         "any owner.”\n"},
    });
}

TEST_CASE("brief: each rule of a new passage is given, or counted") {
    check({
        {"The keeper has a lamp.",
         "The keeper has a lamp. Each owner of a gate shall file a map. If the map is late, the "
         "Commissioner of Lakes may close the gate. Such map shall be of paper. A gate is iron.",
         "There is a new duty for each owner of a gate: “Each owner of a gate shall file a map.” "
         "and 2 more sentences\n"
         "There is a new power for the Commissioner of Lakes: “If the map is late, the "
         "Commissioner "
         "of Lakes may close the gate.”\n"},
        {"",
         "Each owner of a gate shall post this notice: “This gate is closed. You may call the "
         "keeper.” No owner shall sell a gate.",
         "There is a new prohibition for any owner: “No owner shall sell a gate.”\n"
         "There is a new duty for each owner of a gate: “Each owner of a gate shall post this "
         "notice: ‘This gate is closed. You may call the keeper.’”\n"},
        {"Each owner of a gate shall file a map. A gate is iron.",
         "",
         "Section 99-1 is repealed; it says: “Each owner of a gate shall file a map.” and 1 more "
         "sentence\n"},
    });
}

TEST_CASE("brief: several definitions in one sentence are not called one") {
    check({
        {"(a) The keeper has a lamp.",
         "(a) The keeper has a lamp.\n(b) As used in this section, “gate” means a barrier of iron, "
         "and “lake” means a body of water.",
         "There are new definitions: “As used in this section, ‘gate’ means a barrier of iron, and "
         "‘lake’ means a body of water.”\n"},
    });
}

TEST_CASE("brief: all changes of one sentence of the law are one, with the new sentence") {
    check({
        {"The clerk may withhold a map longer than a year after the sale or after the day on which "
         "the survey was begun, whichever is earlier.",
         "The clerk may withhold a map after the day on which the survey was closed.",
         "These words are removed, “longer than a year after the sale”, and “begun, whichever is "
         "earlier” becomes “closed”; the sentence now says: “The clerk may withhold a map after "
         "the day on which the survey was closed.”\n"},
        {"The keeper shall pay a fee of twenty dollars.",
         "The keeper shall pay a fee of thirty dollars for each gate and each mill.",
         "A fee rises from $20 to $30, and these words are added, “for each gate and each mill”: "
         "“The keeper shall pay a fee of thirty dollars for each gate and each mill.”\n"},
    });
}

TEST_CASE("brief: changes in the items of a short list are one, for the list is quoted whole") {
    auto const brief = brief_of_words(
        "(a) The keeper shall (1) close a gate of iron, and (2) paint a door of wood.",
        "(a) The keeper shall (1) close a gate of iron or brass, and (2) paint a door of oak.");
    REQUIRE(brief.sentences.size() == 1);
    CHECK(brief.sentences[0].places
          == std::vector<std::string>{"section 99-1(a)(1)", "section 99-1(a)(2)"});
    CHECK(brief.sentences[0].quote
          == "“The keeper shall (1) close a gate of iron or brass, and (2) paint a door of oak.”");
}

TEST_CASE("brief: words that end a sentence and words that begin another are separate changes") {
    check({
        {"The clerk may close a gate.",
         "The clerk may close a gate, unless the gate is of iron. No owner shall sell a gate.",
         "There is a new prohibition for any owner: “No owner shall sell a gate.”\n"
         "These words are added, “unless the gate is of iron”: “The clerk may close a gate, unless "
         "the gate is of iron.”\n"},
    });
}

TEST_CASE("brief: equal removals from different sentences stay apart, for each has its sentence") {
    DiffReport report;
    report.comparisons = {comparison_of("The keeper shall close a gate, a mill and a barn.",
                                        "The keeper shall close a gate and a barn."),
                          comparison_of("No owner may sell a gate, a mill and a barn.",
                                        "No owner may sell a gate and a barn.")};
    CHECK(brief_of(report, {}).sentences.size() == 2);
    check(
        {{"(a) The keeper shall close a gate, a mill and a barn.\n(b) No owner may sell a gate, a "
          "mill and a barn.",
          "(a) The keeper shall close a gate and a barn.\n(b) No owner may sell a gate and a "
          "barn.",
          "These words are removed, “a mill”; the first sentence now says: “The keeper shall close "
          "a "
          "gate and a barn.”\n"}});
}

TEST_CASE("brief: a replacement is one that the redline shows") {
    check({
        {"The clerk may help a person who keeps online lamps and retail boats.",
         "The clerk may help a person who keeps online harbor lamps, online lake boats and retail "
         "boats.",
         "These words are added, “harbor” and “online lake boats”: “The clerk may help a person "
         "who "
         "keeps online harbor lamps, online lake boats and retail boats.”\n"},
        {"The clerk may help a class II, class III or class IV town.",
         "The clerk may help a class II, III or IV town.",
         "This word is removed, “class” (2 times); the sentence now says: “The clerk may help a "
         "class II, III or IV town.”\n"},
        {"The keeper paints boats.",
         "The keeper repairs boats.",
         "“The keeper paints boats” becomes “The keeper repairs boats”: “The keeper repairs "
         "boats.”\n"},
    });
}

TEST_CASE("brief: what joins a list of crimes has the penalty that it leads to") {
    check({
        {"(a) A person is guilty of gate fraud when such person (1) sells a gate that is false, or "
         "(2) paints a gate.\n(b) Gate fraud is a class D felony, except that a violation of "
         "subdivision (2) of subsection (a) of this section is a class B misdemeanor.",
         "(a) A person is guilty of gate fraud when such person (1) sells a gate that is false, "
         "(2) "
         "paints a gate, or (3) hides a gate.\n(b) Gate fraud is a class D felony, except that a "
         "violation of subdivision (2) of subsection (a) of this section is a class B "
         "misdemeanor.",
         "This is added to a list after “A person is guilty of gate fraud when such person”: "
         "“hides a gate”, with this consequence: “Gate fraud is a class D felony, except that a "
         "violation of subdivision (2) of subsection (a) of this section is a class B "
         "misdemeanor.”\n"},
        {"(a) No owner shall: (1) Open a gate; or (2) paint a door.\n(b) Any owner who violates "
         "this section shall be fined ten dollars.\n(c) Any clerk who violates subsection (d) of "
         "section 99-7 shall be fined ninety dollars.",
         "(a) No owner shall: (1) Open a gate; (2) paint a door; or (3) feed a swan.\n(b) Any "
         "owner "
         "who violates this section shall be fined ten dollars.\n(c) Any clerk who violates "
         "subsection (d) of section 99-7 shall be fined ninety dollars.",
         "This is added to a list after “No owner shall”: “feed a swan”, with this consequence: "
         "“Any owner who violates this section shall be fined ten dollars.”\n"},
        {"(a) No owner shall: (1) Open a gate; or (2) paint a door.\n(b) No clerk shall sing.\n(c) "
         "Any clerk who violates subsection (b) of this section shall be fined ten dollars.",
         "(a) No owner shall: (1) Open a gate; (2) paint a door; or (3) feed a swan.\n(b) No clerk "
         "shall sing.\n(c) Any clerk who violates subsection (b) of this section shall be fined "
         "ten dollars.",
         "This is added to a list after “No owner shall”: “feed a swan”\n"},
    });
}

TEST_CASE("brief: the quotation of a long sentence keeps who is denied what, and when") {
    std::string const tail =
        " unless the keeper of the lake, after a hearing that is open to the public and of which "
        "each owner of a gate, a mill or a barn near the lake has had notice by mail, finds in "
        "writing that the map shows no lamp, no boat and no bridge that is used by a child on the "
        "way to a school, by a nurse on the way to a hospital or by any member of a crew on the "
        "way to a fire in one of the towns near the lake that share the keeper of the lake";
    auto const lines = lines_of(brief_of_words(
        "Neither the map of a gate nor the book of a mill shall be shown to an owner" + tail + ".",
        "Neither the map of a gate nor the book of a mill shall be shown to an owner" + tail
            + " and his deputy."));
    CHECK(lines.find("“Neither the map of a gate nor the book of a mill shall be shown to an owner "
                     "unless the keeper of the lake")
          != std::string::npos);
    CHECK(lines.find("and his deputy.”") != std::string::npos);
}

TEST_CASE("brief: a definition that only refers to another one is left out") {
    auto const brief = brief_of_words("(a) The keeper has a lamp.",
                                      "(a) The keeper has a lamp.\n(b) As used in this section, "
                                      "“gate” has the same meaning as provided in section 99-2.");
    CHECK(brief.sentences.empty());
    CHECK(brief.left_out == "Left out: 1 definition that only refers to another one.");
}

TEST_CASE("brief: an item that leaves one place of a list and joins another moves") {
    auto const sentences = list_sentences({{"(a)(1)(C)", "“any”", "“gate”", false},
                                           {"(a)(1)(B)", "“any”", "“barn”", false},
                                           {"(a)(1)(K)", "“any”", "“gate”", true}});
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0].sentence.words == "These words move from (a)(1)(C) to (a)(1)(K)");
    CHECK(sentences[0].sentence.quote == "“gate”");
    CHECK(sentences[1].sentence.words == "This is removed from a list after “any”");
    CHECK(sentences[1].sentence.quote == "“barn”");
}

TEST_CASE("brief: a subject that needs the words before it is not named") {
    check({
        {"The keeper has a lamp.",
         "The keeper has a lamp. On or before May 1, 2028, and annually thereafter, each owner "
         "shall submit a map of each gate and mill of such owner to the keeper of the lake.",
         "There is a new duty for each owner: “On or before May 1, 2028, and annually thereafter, "
         "each owner shall submit a map of each gate and mill of such owner to the keeper of the "
         "lake.”\n"},
        {"The keeper has a lamp.",
         "The keeper has a lamp. The owner of such lamp shall file a map.",
         "There is a new duty: “The owner of such lamp shall file a map.”\n"},
        {"The keeper has a lamp.",
         "The keeper has a lamp. Each owner, tenant or keeper shall file a map.",
         "There is a new duty: “Each owner, tenant or keeper shall file a map.”\n"},
    });
}

TEST_CASE("brief: another modal verb says what becomes what") {
    check({
        {"The owner may close a gate.",
         "The owner shall close a gate.",
         "A power becomes a duty (“may” becomes “shall”): “The owner shall close a gate.”\n"},
    });
}

TEST_CASE("brief: items that join or leave a list are one sentence") {
    check({
        {"The keeper shall close: (1) A gate; and (2) a barn.",
         "The keeper shall close: (1) A gate; (2) a barn; (3) a mill; and (4) a shed.",
         "These are added to a list after “The keeper shall close”: “a mill” “a shed”\n"},
    });
}

TEST_CASE("brief: form and redesignations are counted, not described") {
    auto const brief = brief_of_words("The keeper closes lamps, gates and bridges.",
                                      "The keeper closes lamps, gates, and bridges.");
    CHECK(brief.sentences.empty());
    CHECK(brief.nothing == "Nothing changes in what the law says.");
    CHECK(brief.left_out == "Left out: 1 change of form (words change and the law does not).");
}

TEST_CASE("brief: changes that say nearly the same are one sentence with all places") {
    auto const brief = brief_of_words(
        "(a) The keeper has a lamp.\n(b) The clerk has a book.",
        "(a) The keeper has a lamp. Any owner who breaks the rules of subsection (a) of this "
        "section shall be fined ten dollars.\n(b) The clerk has a book. Any owner who breaks the "
        "rules of subsection (b) of this section shall be fined ten dollars.");
    REQUIRE(brief.sentences.size() == 1);
    CHECK(brief.sentences[0].places
          == std::vector<std::string>{"section 99-1(a)", "section 99-1(b)"});
}

TEST_CASE("brief: changes that differ in an amount, or in the words of an item, stay apart") {
    DiffReport fines;
    fines.comparisons = {
        comparison_of("A gate is of iron.",
                      "A gate is of iron. Any person who breaks a gate or the lock of a gate shall "
                      "be fined not more than five hundred dollars for each gate."),
        comparison_of("A boat is of wood.",
                      "A boat is of wood. Any person who breaks a gate or the lock of a gate shall "
                      "be fined not more than nine thousand dollars for each gate.")};
    CHECK(brief_of(fines, {}).sentences.size() == 2);
    DiffReport items;
    items.comparisons = {
        comparison_of("No person shall (1) open a gate, or (2) paint a door.",
                      "No person shall (1) open a gate, (2) paint a door, or (3) feed a swan."),
        comparison_of("No person shall (1) open a gate, or (2) paint a door.",
                      "No person shall (1) open a gate, (2) paint a door, or (3) sink a boat.")};
    auto const lines = lines_of(brief_of(items, {}));
    CHECK(lines.find("feed a swan") != std::string::npos);
    CHECK(lines.find("sink a boat") != std::string::npos);
}

TEST_CASE("brief: at most five sentences, the weightiest first, and the rest counted") {
    std::string old_words = "(a) The keeper has a lamp.";
    auto const new_words =
        old_words
        + "\n(b) The clerk shall file a report.\n(c) The fee for a gate is ten dollars.\n(d) An "
          "owner may enter a barn.\n(e) Each tenant shall lock a mill.\n(f) No person shall paint "
          "a bridge.\n(g) Breaking a gate is a class D felony.\n(h) It shall be an affirmative "
          "defense that the gate was open.";
    auto const brief = brief_of_words(old_words, new_words);
    REQUIRE(brief.sentences.size() == most_brief_sentences);
    for (std::size_t i = 1; i < brief.sentences.size(); ++i)
        CHECK(brief.sentences[i - 1].weight >= brief.sentences[i].weight);
    CHECK(brief.sentences[0].kind == BriefKind::Crime);
    CHECK(brief.sentences[1].kind == BriefKind::Defense);
    CHECK(brief.sentences[2].kind == BriefKind::Prohibition);
    CHECK(brief.more.starts_with("2 more changes of law are not in this brief."));
}

TEST_CASE("brief: a new crime is named with its class and its definition") {
    auto const brief = brief_of_words(
        "",
        "(a) A person is guilty of breaking a gate when such person knowingly breaks a gate.\n(b) "
        "Breaking a gate is a class D felony.");
    REQUIRE(brief.sentences.size() == 1);
    CHECK(brief.sentences[0].words == "There is a new crime, “Breaking a gate”, a class D felony");
    CHECK(brief.sentences[0].quote.starts_with("“A person is guilty of breaking a gate"));
    CHECK(brief.sentences[0].places
          == std::vector<std::string>{"section 99-1(a)", "section 99-1(b)"});
}

TEST_CASE("brief: the penalty of a class is not stated from memory") {
    auto const brief = brief_of_words("Breaking a gate is a class A misdemeanor.",
                                      "Breaking a gate is a class D felony.");
    REQUIRE(brief.terms.size() == 2);
    CHECK(brief.terms[1].term == "class D felony");
    CHECK(brief.terms[1].meaning
          == "its penalty is set by sections 53a-35a and 53a-41, which are not among the statutes "
             "at hand");
}
