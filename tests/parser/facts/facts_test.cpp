#include "parser/facts/facts.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// One fact per line, those inside another indented: "money 50 fee: a fee of fifty dollars".
std::string listed(std::string_view words) {
    auto const section = section_from_words("99-1", "Sample.", words);
    auto const facts = facts_of(section);
    std::string out;
    for (auto const& fact : facts.all) {
        for (auto up = fact.parent; up != no_fact; up = facts.all[up].parent)
            out += "  ";
        out += fact_kind(fact.kind).name;
        if (fact.kind != FactKind::Exception && fact.kind != FactKind::Reference
            && !std::holds_alternative<std::monostate>(fact.value))
            out += " " + text_of(fact.value);
        if (fact.topic != Topic::None)
            out += " " + std::string(topic_name(fact.topic));
        out += ": " + std::string(fact.span.of(section.text)) + "\n";
    }
    return out;
}

} // namespace

TEST_CASE("facts: amounts with what they are of and what they are for") {
    CHECK(listed("The keeper shall pay a nonrefundable fee of fifty dollars.")
          == "modality shall: The keeper shall pay a nonrefundable fee of fifty dollars\n"
             "  money 50 fee: a nonrefundable fee of fifty dollars\n");
    CHECK(listed("The sum of ten thousand dollars is appropriated to the gate fund.")
          == "money 10000 appropriation: The sum of ten thousand dollars\n");
    CHECK(listed("The tax is two per cent of the price of the gate.")
          == "percent 2: two per cent of the price of the gate\n");
    CHECK(listed("The grant is not more than ten dollars for each gate.")
          == "money 10: not more than ten dollars for each gate\n");
    CHECK(listed("The application fee shall be ten dollars.")
          == "modality shall: The application fee shall be ten dollars\n"
             "  money 10 fee: The application fee shall be ten dollars\n");
    // A fee in another sentence names no topic.
    CHECK(listed("There is a fee. Ten dollars is the price.") == "money 10: Ten dollars\n");
}

TEST_CASE("facts: a penalty holds its amounts") {
    CHECK(listed("Any person who opens a gate shall be fined not more than two hundred dollars or "
                 "imprisoned not more than six months, or both.")
          == "modality shall: Any person who opens a gate shall be fined not more than two hundred "
             "dollars or imprisoned not more than six months, or both\n"
             "  penalty penalty: fined not more than two hundred dollars or imprisoned not more "
             "than six months, or both\n"
             "    money 200 penalty: fined not more than two hundred dollars\n"
             "    imprisonment P6M penalty: imprisoned not more than six months\n");
    CHECK(listed("The board may impose a civil penalty of not more than one thousand dollars for "
                 "each violation.")
          == "modality may authority: The board may impose a civil penalty of not more than one "
             "thousand dollars for each violation\n"
             "  penalty penalty: a civil penalty of not more than one thousand dollars for each "
             "violation\n"
             "    money 1000 penalty: a civil penalty of not more than one thousand dollars for "
             "each violation\n");
    CHECK(listed("A person who breaks a gate is guilty of a class D felony.")
          == "offense-class class D felony: guilty of a class D felony\n");
    CHECK(listed("Breaking a gate is a class D felony.")
          == "offense-class class D felony: Breaking a gate is a class D felony\n");
    CHECK(
        listed("Any person who opens a gate shall be fined (1) not more than ten dollars for a "
               "first offense, (2) not more than twenty dollars or imprisoned not more than six "
               "months, or both, for a second offense, and (3) thirty dollars for any subsequent "
               "offense.")
        == "modality shall: Any person who opens a gate shall be fined (1) not more than ten "
           "dollars for a first offense\n"
           "  penalty penalty: fined (1) not more than ten dollars for a first offense\n"
           "    money 10 penalty: not more than ten dollars for a first offense\n"
           "penalty penalty: not more than twenty dollars or imprisoned not more than six months, "
           "or both\n"
           "  money 20 penalty: not more than twenty dollars\n"
           "  imprisonment P6M penalty: imprisoned not more than six months\n"
           "penalty penalty: thirty dollars for any subsequent offense\n"
           "  money 30 penalty: thirty dollars for any subsequent offense\n");
    CHECK(listed("The board may impose a civil penalty of (1) ten dollars if the gate is open, or "
                 "(2) post a notice that has a price of twenty dollars.")
          == "modality may authority: The board may impose a civil penalty of (1) ten dollars\n"
             "  penalty penalty: a civil penalty of (1) ten dollars\n"
             "    money 10 penalty: ten dollars\n"
             "condition: if the gate is open\n"
             "money 20: a price of twenty dollars\n");
    // The value of the gate is no penalty.
    CHECK(
        listed("Any person who opens a gate shall be fined not less than nine dollars nor more "
               "than ten dollars if its value is more than eighty dollars.")
        == "modality shall: Any person who opens a gate shall be fined not less than nine dollars "
           "nor more than ten dollars\n"
           "  penalty penalty: fined not less than nine dollars nor more than ten dollars\n"
           "    money 9 penalty: fined not less than nine dollars\n"
           "    money 10 penalty: more than ten dollars\n"
           "condition: if its value is more than eighty dollars\n"
           "  money 80: more than eighty dollars\n");
    CHECK(listed("The fine is a fine of ten dollars or, if the gate is locked, twenty dollars.")
          == "penalty penalty: a fine of ten dollars or, if the gate is locked, twenty dollars\n"
             "  money 10 penalty: a fine of ten dollars\n"
             "  condition: if the gate is locked\n"
             "  money 20: twenty dollars\n");
    CHECK(listed("Any person who opens a gate shall be fined")
          == "modality shall: Any person who opens a gate shall be fined\n");
    CHECK(listed("The penalties are a fine of (1)") == "");
    // "Fine" without an amount, and money that is no penalty.
    CHECK(listed("The fine is due. The price is ten dollars.") == "money 10: ten dollars\n");
}

TEST_CASE("facts: times with their bounds and events") {
    CHECK(listed("The keeper may file a claim not later than thirty days after the sale of the "
                 "gate.")
          == "modality may: The keeper may file a claim not later than thirty days after the sale "
             "of the gate\n"
             "  duration P30D deadline: not later than thirty days after the sale of the gate\n");
    CHECK(listed("A license expires after two years.") == "duration P2Y: after two years\n");
    CHECK(listed("Gates are examined every two years.")
          == "duration P2Y frequency: every two years\n");
    CHECK(listed("Within ten days of the sale the keeper may appeal.")
          == "modality may: Within ten days of the sale the keeper may appeal\n"
             "  duration P10D deadline: Within ten days of the sale\n");
    CHECK(listed("The plan is due on or before July 1, 2027.")
          == "date 2027-07-01 deadline: on or before July 1, 2027\n");
    // "Within" without an event is a span of time, not a deadline.
    CHECK(listed("It was sold within ten years.") == "duration P10Y: within ten years\n");
}

TEST_CASE("facts: a finite clause from its subject to the end of its phrase") {
    CHECK(listed("The Commissioner of Gates shall adopt regulations, in accordance with custom.")
          == "modality shall authority: The Commissioner of Gates shall adopt regulations\n");
    CHECK(listed("The commissioner, in consultation with the keeper, shall, not later than July 1, "
                 "2027, submit a report.")
          == "modality shall report: The commissioner, in consultation with the keeper, shall, not "
             "later than July 1, 2027, submit a report\n"
             "  date 2027-07-01 deadline: not later than July 1, 2027\n");
    CHECK(listed("The keeper shall lock the gate and may hold the key.")
          == "modality shall: The keeper shall lock the gate\n"
             "modality may: may hold the key\n");
    CHECK(listed(
              "Any person who opens a gate shall close it, and any town, city or borough may help.")
          == "modality shall: Any person who opens a gate shall close it\n"
             "modality may: any town, city or borough may help\n");
    CHECK(listed("A gate which the keeper may open has a key.")
          == "modality may: the keeper may open has a key\n");
    CHECK(listed("If the gate is open, the keeper shall not leave.")
          == "condition: If the gate is open\n"
             "modality shall not: the keeper shall not leave\n");
    CHECK(listed("This section shall apply to gates.")
          == "modality shall applicability: This section shall apply to gates\n"
             "  reference: This section\n");
    CHECK(listed("The keeper shall annually count the gates.")
          == "modality shall frequency: The keeper shall annually count the gates\n");
    CHECK(listed("The board is authorized to open the gate.")
          == "modality may authority: The board is authorized to open the gate\n");
    CHECK(listed("The policy shall ensure that the gate is open.")
          == "modality shall: The policy shall ensure that the gate is open\n");
    // The words before the verb are no subject.
    CHECK(listed("Gates in the park, kept under custom shall open.")
          == "modality shall: shall open\n");
    CHECK(listed("A gate for which it is certified may open.") == "modality may: may open\n");
    CHECK(listed("A keeper may apply for a key.")
          == "modality may: A keeper may apply for a key\n");
    // A keeper is no official, and a report that is read is not made.
    CHECK(listed("The keeper shall read the report.")
          == "modality shall: The keeper shall read the report\n");
}

TEST_CASE("facts: definitions, exceptions, states of mind, defenses and citations") {
    CHECK(listed("(1) \u201CGate\u201D means a door in a wall; (2) \u201Cwall\u201D means a fence.")
          == "definition Gate: \u201CGate\u201D means a door in a wall;\n"
             "definition wall: \u201Cwall\u201D means a fence.\n");
    CHECK(listed("No person may open a gate, except a keeper on duty.")
          == "modality may: No person may open a gate\n"
             "exception: except a keeper on duty\n");
    CHECK(listed("A person is guilty of trespass if he knowingly opens a gate.")
          == "condition: if he knowingly opens a gate\n"
             "  mental-state knowingly: knowingly\n");
    CHECK(listed("It shall be an affirmative defense to such charge that the gate was open.")
          == "defense affirmative defense: It shall be an affirmative defense to such charge that "
             "the gate was open\n"
             "  modality shall: It shall be an affirmative defense to such charge\n");
    CHECK(listed("It is an affirmative defense that the owner, by custom, was a keeper.")
          == "defense affirmative defense: It is an affirmative defense that the owner, by custom, "
             "was a "
             "keeper\n");
    CHECK(listed("A violation of section 99-4 or 99-5 is an offense.")
          == "reference offense-list: section 99-4 or 99-5\n");
    CHECK(listed("A permit under section 99-4 or the Uniform Gate Act is valid.")
          == "reference: section 99-4\n"
             "named-act Uniform Gate Act: Uniform Gate Act\n");
}

TEST_CASE("facts: each belongs to its provision") {
    auto const section =
        section_from_words("99-1", "", "(a) The fee is ten dollars. (b) The fee is five dollars.");
    auto const facts = facts_of(section);
    REQUIRE(facts.all.size() == 2);
    CHECK(facts.all[0].provision == 1);
    CHECK(facts.all[1].provision == 2);
    CHECK(facts_of(section_from_words("99-1", "", "")).all.empty());
}
