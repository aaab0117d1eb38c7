#include "diff/effects/quotes/quoted_clause.hpp"
#include "diff/effects/quotes/shortened.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string short_form(std::string_view words) {
    auto const passage = shortened(words);
    std::string all;
    for (auto const& sentence : passage.sentences)
        all.append(all.empty() ? "" : " | ").append(sentence);
    return passage.left_out == 0 ? all : all + " + " + std::to_string(passage.left_out);
}

/// The clause of the last "shall" or "may"; "none" if it is not that of a main clause.
std::string clause_of(std::string_view text) {
    auto const shall = text.rfind(" shall");
    auto const may = text.rfind(" may");
    auto const at = shall == std::string_view::npos ? may
                  : may == std::string_view::npos   ? shall
                                                    : std::max(shall, may);
    auto const clause = quoted_clause(text, static_cast<std::uint32_t>(at + 1), 14);
    return clause ? clause->subject + " | " + clause->modal + " | " + clause->rest : "none";
}

} // namespace

TEST_CASE("shortened: a short passage is quoted whole") {
    constexpr auto words = "No person who claims an exemption under subsection (a) of this section "
                           "shall use the title "
                           "of guide, unless the person has a license.";
    CHECK(short_form(words) == words);
    CHECK(short_form("or a board") == "or a board");
    CHECK(short_form("line one\nline two") == "line one line two");
}

TEST_CASE("shortened: a clause that begins with nor keeps it") {
    std::string_view const words =
        "This section does not bar other lamps, nor shall it require the "
        "repair of a lamp that was lit before July 1, 2027, by a keeper.";
    auto const clause = quoted_clause(words, static_cast<std::uint32_t>(words.find("shall")), 8);
    REQUIRE(clause.has_value());
    CHECK(clause->subject + " " + clause->modal + " " + clause->rest
          == "nor shall it require the repair of a lamp \u2026");
}

TEST_CASE("shortened: subject, modal verb, verb and object stay") {
    CHECK(
        shortened_sentence(
            "An employee of the lottery of this state who holds an active license of class "
            "three or of class four with an endorsement to run games that is issued "
            "pursuant to subsection (g) of section 99-1 shall not be required to obtain a "
            "key license pursuant to this section.",
            40)
        == "An employee of the lottery of this state who holds an active license of class three or "
           "of class four with an endorsement to run games that is issued … shall not be required "
           "to obtain a key license …");
    CHECK(
        shortened_sentence(
            "For any such renewal made earlier than six months before the date on which "
            "the permit or the card of an applicant expires, the clerk shall issue to such "
            "applicant a voucher that entitles such applicant to renewal of the permit or "
            "the card free of charge.",
            40)
        == "For any such renewal made earlier than six months before the date on which the permit "
           "or the card of an applicant expires, the clerk shall issue to such applicant a "
           "voucher …");
    CHECK(
        shortened_sentence(
            "A copy of each plan which states that the owner keeps a gate or a lamp at the "
            "lake or at the river shall be sent by the court to the Commissioner of Gates "
            "in accordance with the provisions of section 99-9 or section 99-10.",
            40)
        == "A copy of each plan which states that the owner keeps a gate or a lamp at the lake or "
           "at "
           "the river shall be sent by the court to the Commissioner of Gates …");
}

TEST_CASE("shortened: what limits a clause stays") {
    // Who is meant.
    CHECK(shortened_sentence("Any keeper who has been warned by an officer of the lake for a fault "
                             "of any gate of any road of the lake may open the lamp.",
                             14)
          == "Any keeper who has been warned … may open the lamp.");
    CHECK(
        shortened_sentence("An applicant for a license of a keeper of the gates shall, at the time "
                           "of the filing of the form with the clerk of the board, pay a fee.",
                           16)
        == "An applicant for a license of a keeper of the gates shall … pay a fee.");
    CHECK(
        shortened_sentence("A keeper licensed under section 99-4 who meets the rules of the lake, "
                           "including the owner of such keeper, shall not sell more than fifty "
                           "boats to any owner of a gate.",
                           24)
        == "A keeper … who meets the rules of the lake … shall not sell more than fifty boats to "
           "any owner of a gate.");
    // When it applies.
    CHECK(
        shortened_sentence("If a keeper intends to raise the fee of a gate by means of a letter to "
                           "each owner of a boat, the clerk shall post the fee.",
                           14)
        == "If a keeper intends … the clerk shall post the fee.");
    CHECK(
        shortened_sentence("If the clerk finds that a change of, or a departure from, the plan may "
                           "help the owner of a boat at the lake, the board shall grant leave.",
                           16)
        == "If the clerk finds that a change of, or a departure … the board shall grant leave.");
    // That a clause goes on with the one before.
    CHECK(shortened_sentence(
              "The clerk shall tell the owner of the gate at the lake that the fee for "
              "the lamp has come in from the board of the town and such owner shall "
              "pay it.",
              16)
          == "The clerk shall tell the owner of the gate … and such owner shall pay it.");
    // That a clause is an exception.
    CHECK(
        shortened_sentence("The state shall pay one-third of the cost of a gate, except that, for "
                           "the years that end in the month of June, the state shall pay all of "
                           "the cost of a gate.",
                           22)
        == "The state shall pay one-third of the cost of a gate, except … the state shall pay "
           "all of the cost of a gate.");
    CHECK(
        shortened_sentence("A keeper may leave at noon, in the discretion of the clerk of such "
                           "keeper, unless the gate is open, in which case such keeper shall not "
                           "leave.",
                           16)
        == "A keeper may leave at noon … unless the gate is open, in which case such keeper shall "
           "not leave.");
}

TEST_CASE("shortened: nothing is quoted without what it describes") {
    CHECK(shortened_sentence(
              "The clerk shall submit each plan of a gate, approved under the rules of "
              "the lake, to the board with a report of the costs of gates that will "
              "not be built by the end of the year.",
              20)
          == "The clerk shall submit each plan of a gate, approved under the rules of the lake, to "
             "the board …");
    CHECK(shortened_sentence("Clerks shall receive from each owner of a gate, for the filing of a "
                             "form with respect to which certain facts must be sent by the keeper "
                             "to the board, two dollars.",
                             14)
          == "Clerks shall receive from each owner of a gate … two dollars.");
    CHECK(
        shortened_sentence("The keeper shall, whenever possible, include a friend who has a close "
                           "bond with the owner of the boat.",
                           8)
        == "The keeper shall, whenever possible, include a friend …");
}

TEST_CASE("shortened: neither its own designators nor those of a citation make a list") {
    CHECK(
        shortened_sentence("(b) (1) No boat shall stay at the lake, unless (A) (i) the keeper "
                           "allows it, as the rules of the lake say, or (ii) the board allows it, "
                           "and (B) the boat is small.",
                           14)
        == "(b) (1) No boat shall stay at the lake, unless (A) (i) the keeper allows it …; (B) the "
           "boat is small.");
    CHECK(shortened_sentence("The keeper shall pay each fund that is free of tax under Section "
                             "501(c)(3) of the Code (i) a fee, and (ii) a sum.",
                             10)
          == "The keeper shall pay each fund that is free of tax … (i) a fee, and (ii) a sum.");
}

TEST_CASE("shortened: no ellipsis hides the end of a sentence") {
    CHECK(
        short_form("Copies of the plan of a gate may be sent by means of an existing electronic "
                   "system that the clerk of the town uses for letters. The clerk may charge the "
                   "owner of a gate a reasonable annual fee for access to such copies and for the "
                   "use of such system.")
        == "Copies of the plan of a gate may be sent by means of an existing electronic system "
           "that the clerk of the town uses for letters. | The clerk may charge the owner of a "
           "gate a reasonable annual fee for access to such copies and for the use of such "
           "system.");
}

TEST_CASE("shortened: a list is quoted with the first words of its items") {
    CHECK(
        shortened_sentence(
            "The agent may do the following at each lake of the state and at each river of "
            "the state: (1) Receive complaints of keepers who live at the lake; (2) hire "
            "nurses for keepers, as provided in section 99-2, and for their clerks; and (3) "
            "collect data on all gates of the lake and on all lamps of the river, in the "
            "manner that the board of the lake requires for all gates and all lamps of the "
            "lakes of this state under this chapter.",
            60)
        == "The agent may do the following at each lake of the state and at each river of the "
           "state: (1) Receive complaints of keepers who live at the lake; (2) hire nurses for "
           "keepers, as provided in section 99-2 …; (3) collect data on all gates of the lake and "
           "on all lamps of the river …");
}

TEST_CASE("clause words: the subject of the verb") {
    CHECK(clause_of("No board that receives a plan of a keeper shall move such gate to any lake.")
          == "No board that receives a plan of a keeper | shall | move such gate to any lake");
    CHECK(clause_of("Not later than May 1, 2027, the clerk shall, after a hearing, file a plan.")
          == "the clerk | shall | after a hearing, file a plan");
    CHECK(
        clause_of("Stores that share a keeper or an owner of the lake or of the river shall not be "
                  "located within twenty miles of each other.")
        == "Stores \u2026 | shall not | be located within twenty miles of each other");
    CHECK(
        clause_of("Except as provided in section 99-4, opening a gate is an offense, and the court "
                  "shall set a fine.")
        == "the court | shall | set a fine");
    // A condition between the modal verb and its verb goes to the comma after its own verb.
    CHECK(clause_of("Each keeper shall, if such gate, door or lamp is old, repair it within ten "
                    "days.")
          == "Each keeper | shall | \u2026 repair it within ten days");
    CHECK(clause_of("Each keeper (1) keeps a lamp, and (2) shall open the gate.")
          == "Each keeper \u2026 | shall | open the gate");
}

TEST_CASE("clause words: a comma after the modal verb stays") {
    std::string_view const words = "The clerk shall, within the lake, keep a lamp.";
    auto const clause = quoted_clause(words, static_cast<std::uint32_t>(words.find("shall")), 14);
    REQUIRE(clause.has_value());
    CHECK(words_of(*clause) == "The clerk shall, within the lake, keep a lamp");
}

TEST_CASE("clause words: no verb of a relative clause, a definition or a quotation") {
    CHECK(clause_of("The day recalls a disease that may affect joints.") == "none");
    CHECK(clause_of("The fee that the board may set is due.") == "none");
    CHECK(clause_of("\u201CRecovery\u201D means lifting a car to a place where towing may begin.")
          == "none");
    CHECK(clause_of("The clerk posts the notice: \u201CNo person shall enter.\u201D") == "none");
    CHECK(clause_of("The fee is paid as may be required.") == "none");
}

TEST_CASE("main modal verbs: those of main clauses in and near some words") {
    std::string const text =
        "The clerk shall open the gate. The fee that the board may set is due, "
        "and no keeper shall raise it. \u201CGate\u201D means a door that "
        "shall be shut. Each owner may appeal.";
    auto const at = [&](std::string_view words) {
        return static_cast<std::uint32_t>(text.find(words));
    };
    std::vector<std::uint32_t> const main{at("shall open"), at("shall raise"), at("may appeal")};
    CHECK(main_modal_verbs(text, make_span(0, text.size())) == main);
    CHECK(main_modal_verbs(text, make_span(at("no keeper"), at("it."))) == main);
}

TEST_CASE("in quotation marks: inner marks are single") {
    CHECK(in_quotation_marks("the title \u201Cguide\u201D")
          == "\u201Cthe title \u2018guide\u2019\u201D");
}
