#include "corpus/offenses/offenses.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

using namespace nutmeg;

namespace {

std::string dollars(std::optional<double> const& value) {
    return value ? fmt::format("{:g}", *value) : std::string("-");
}

std::string term(std::string const& iso) {
    return iso.empty() ? "-" : iso;
}

/// "(b) Name | class | prison least..most, not suspended | fine least..most | when".
std::string line_of(Offense const& offense) {
    auto const name = offense.offense_class.empty() ? std::string(degree_name(offense.degree))
                                                    : offense.offense_class;
    auto line = fmt::format("{} {} | {} | {}..{}",
                            offense.path,
                            offense.name,
                            name,
                            term(offense.prison.least),
                            term(offense.prison.most));
    if (!offense.prison.not_suspended.empty())
        line += " (" + offense.prison.not_suspended + ")";
    line += fmt::format(" | {}..{}", dollars(offense.fine.least), dollars(offense.fine.most));
    if (offense.fine.not_remitted)
        line += " (" + dollars(offense.fine.not_remitted) + ")";
    if (!offense.when.empty())
        line += " | " + offense.when;
    return line + "\n";
}

std::string read(std::string_view words, std::string_view number = "99-1") {
    static PenaltySchedule const schedule({});
    std::string lines;
    for (auto const& offense : offenses_of(section_from_words(number, "Gates.", words), schedule))
        lines += line_of(offense);
    return lines;
}

} // namespace

TEST_CASE("offenses: an offense of the penal code with its class") {
    CHECK(read("(a) A person is guilty of gate breaking when such person knowingly breaks a gate.\n"
               "(b) Gate breaking is a class D felony.")
          == "(b) Gate breaking | class D felony | -..P5Y | -..5000\n");
    CHECK(
        read("(b) Except as provided in subsection (c) of this section, gate breaking is a class A "
             "misdemeanor.")
        == "(b) Gate breaking | class A misdemeanor | -..P364D | -..2000\n");
    CHECK(read("(b) Simple gate breaking is an infraction.")
          == "(b) Simple gate breaking | infraction | -..- | -..-\n");
    CHECK(read("Any person who breaks a gate shall be guilty of a class C felony.")
          == " Gates | class C felony | P1Y..P10Y | -..10000\n");
    CHECK(read("Any person who breaks a gate shall be deemed to have committed an infraction.")
          == " Gates | infraction | -..- | -..-\n");
    CHECK(read("Violation of any provision of this section shall be an infraction.")
          == " Gates | infraction | -..- | -..-\n");
}

TEST_CASE("offenses: a fine or term that the section states") {
    CHECK(
        read(
            "(b) Gate breaking is a class A misdemeanor and any person found guilty shall be fined "
            "two thousand dollars.")
        == "(b) Gate breaking | class A misdemeanor | -..P364D | 2000..2000\n");
    CHECK(
        read(
            "Any person who breaks a gate shall be fined not less than one hundred dollars or more "
            "than five hundred dollars or imprisoned not more than six months, or both.")
        == " Gates | class B misdemeanor | -..P6M | 100..500\n");
    CHECK(read("Any person who breaks a gate shall be fined not more than fifty dollars.")
          == " Gates | violation | -..- | -..50\n");
    CHECK(read("Any person who breaks a gate shall be fined not more than fifty dollars.", "14-999")
          == " Gates | motor vehicle violation | -..- | -..50\n");
    CHECK(read("Any person who breaks a gate shall be imprisoned not more than two years.")
          == " Gates | class E felony | -..P2Y | -..-\n");
    CHECK(
        read("Any person who breaks a gate shall be imprisoned not less than one year or more than "
             "ten years.")
        == " Gates | unclassified felony | P1Y..P10Y | -..-\n");
    CHECK(read("Any person who breaks a gate shall be imprisoned not more than forty days.")
          == " Gates | unclassified misdemeanor | -..P40D | -..-\n");
    CHECK(
        read(
            "Any person who breaks a gate shall be subject to a fine of not more than ten dollars.")
        == " Gates | violation | -..- | -..10\n");
}

TEST_CASE("offenses: life imprisonment for an offense that the section defines") {
    CHECK(
        read("A person is guilty of gate breaking when such person breaks a gate. Any person "
             "convicted "
             "of gate breaking under this section who was eighteen years of age or older shall be "
             "punished by life imprisonment and shall not be eligible for parole.")
        == " Gate breaking | unclassified felony | life..life | -..-\n");
    CHECK(read("Any person who breaks a gate shall be imprisoned not less than seven years or more "
               "than life.")
          == " Gates | unclassified felony | P7Y..life | -..-\n");
    CHECK(read("Any person who breaks a gate shall be imprisoned not more than life.")
          == " Gates | unclassified felony | -..life | -..-\n");
}

TEST_CASE("offenses: what may not be suspended or remitted") {
    CHECK(
        read(
            "(b) Gate breaking is a class C felony for which two years of the sentence imposed may "
            "not be suspended or reduced by the court and five thousand dollars of the fine "
            "imposed "
            "may not be remitted or reduced by the court.")
        == "(b) Gate breaking | class C felony | P1Y..P10Y (P2Y) | -..10000 (5000)\n");
    CHECK(
        read("(b) Gate breaking is a class B felony. Any person found guilty under subdivision (2) "
             "of "
             "subsection (a) of this section shall be sentenced to a term of imprisonment of which "
             "nine months of the sentence imposed may not be suspended or reduced by the court.")
        == "(b) Gate breaking | class B felony | P1Y..P20Y | -..15000\n"
           "(b) Gate breaking | class B felony | P1Y..P20Y (P9M) | -..15000 | found guilty under "
           "subdivision (2) of subsection (a) of this section\n");
    CHECK(read("(b) Gate breaking is a class C felony or, if the gate is locked, a class B felony, "
               "and "
               "any person found guilty under this section shall be sentenced to a term of "
               "imprisonment "
               "of which nine months may not be suspended or reduced by the court.")
          == "(b) Gate breaking | class C felony | P1Y..P10Y (P9M) | -..10000\n"
             "(b) Gate breaking | class B felony | P1Y..P20Y (P9M) | -..15000 | if the gate is "
             "locked\n");
    CHECK(read("The license of the keeper may not be suspended for more than two years.").empty());
    CHECK(
        read("(b) Gate breaking is a class B felony for which nine months of the sentence imposed "
             "may not be suspended or reduced by the court or, if the gate is locked, for which "
             "three years of the sentence imposed may not be suspended or reduced by the court.")
        == "(b) Gate breaking | class B felony | P1Y..P20Y (P9M) | -..15000\n"
           "(b) Gate breaking | class B felony | P1Y..P20Y (P3Y) | -..15000 | if the gate is "
           "locked\n");
    CHECK(read("(b) Gate breaking is a class B felony, except that, if the gate is locked, three "
               "years of the sentence imposed may not be suspended or reduced by the court.")
          == "(b) Gate breaking | class B felony | P1Y..P20Y | -..15000\n"
             "(b) Gate breaking | class B felony | P1Y..P20Y (P3Y) | -..15000 | if the gate is "
             "locked\n");
}

TEST_CASE("offenses: one entry for each condition") {
    CHECK(
        read("(b) Gate breaking is a class A misdemeanor for a first offense and a class D felony "
             "for "
             "each subsequent offense.")
        == "(b) Gate breaking | class A misdemeanor | -..P364D | -..2000 | for a first offense\n"
           "(b) Gate breaking | class D felony | -..P5Y | -..5000 | for each subsequent offense\n");
    CHECK(read("Any person who breaks a gate shall, for a first offense, be deemed to have "
               "committed an "
               "infraction and, for a subsequent offense, be guilty of a class D misdemeanor.")
          == " Gates | infraction | -..- | -..- | for a first offense\n"
             " Gates | class D misdemeanor | -..P30D | -..250 | for a subsequent offense\n");
    CHECK(read("Any person who breaks a gate shall, for a first violation, have committed an "
               "infraction "
               "and, for a second or subsequent violation, be fined not more than five hundred "
               "dollars "
               "or imprisoned not more than three months, or both.")
          == " Gates | infraction | -..- | -..- | for a first violation\n"
             " Gates | class C misdemeanor | -..P3M | -..500 | for a second or subsequent "
             "violation\n");
    CHECK(
        read("Any person who breaks a gate shall be fined not more than ten dollars for the first "
             "offense and not more than twenty dollars for each subsequent offense.")
        == " Gates | violation | -..- | -..10 | for the first offense\n"
           " Gates | violation | -..- | -..20 | for each subsequent offense\n");
    CHECK(
        read("(c) Gate breaking is: (1) A class D felony if the gate is worth more than two "
             "thousand "
             "dollars; (2) a class A misdemeanor if the gate is worth less.")
        == "(c)(1) Gate breaking | class D felony | -..P5Y | -..5000 | if the gate is worth more "
           "than "
           "two thousand dollars\n"
           "(c)(2) Gate breaking | class A misdemeanor | -..P364D | -..2000 | if the gate is worth "
           "less\n");
    CHECK(
        read("(b) Gate breaking is a class D felony, except that a violation of subdivision (3) of "
             "subsection (a) of this section is a class B misdemeanor.")
        == "(b) Gate breaking | class D felony | -..P5Y | -..5000\n"
           "(b) Gate breaking | class B misdemeanor | -..P6M | -..1000 | a violation of "
           "subdivision "
           "(3) of subsection (a) of this section\n");
    CHECK(read("(b) Gate breaking is a class C felony, except that it is a class B felony, of "
               "which two "
               "years of the sentence imposed may not be suspended or reduced by the court, if the "
               "gate "
               "is locked.")
          == "(b) Gate breaking | class C felony | P1Y..P10Y | -..10000\n"
             "(b) Gate breaking | class B felony | P1Y..P20Y (P2Y) | -..15000 | if the gate is "
             "locked\n");
    CHECK(read("Any person who breaks a gate shall be guilty of a class D felony, except that such "
               "person shall be fined not more than ten dollars if the gate is open.")
          == " Gates | class D felony | -..P5Y | -..5000\n"
             " Gates | class D felony | -..P5Y | -..10 | if the gate is open\n");
    CHECK(read("Any person who breaks a gate shall be fined not more than ten dollars, and if the "
               "gate is locked, the keeper shall mend it.")
          == " Gates | violation | -..- | -..10\n");
}

TEST_CASE("offenses: a class does not pass from one list member to the next") {
    CHECK(read("(b) Any person who breaks a gate shall be: (1) Guilty of a class D felony, except "
               "that such person shall be fined not more than ten dollars if the gate is locked; "
               "(2) fined not more than nine dollars or imprisoned not more than six months, or "
               "both, if the gate is shut; or (3) fined not more than eight dollars if the gate is "
               "open.")
          == "(b)(1) Gates | class D felony | -..P5Y | -..5000\n"
             "(b)(1) Gates | class D felony | -..P5Y | -..10 | if the gate is locked\n"
             "(b)(2) Gates | class B misdemeanor | -..P6M | -..9 | if the gate is shut\n"
             "(b)(3) Gates | violation | -..- | -..8 | if the gate is open\n");
    CHECK(read("(b) Gate breaking is a class D felony and any person found guilty shall be fined "
               "(1) ten dollars for a first offense, and (2) twenty dollars for each subsequent "
               "offense.")
          == "(b) Gate breaking | class D felony | -..P5Y | 10..10 | for a first offense\n"
             "(b)(2) Gate breaking | class D felony | -..P5Y | 20..20 | for each subsequent "
             "offense\n");
}

TEST_CASE("offenses: references to penalties, rules and civil penalties are none") {
    for (
        auto const* words :
        {"Any person who has been convicted of a class A felony shall register with the clerk.",
         "No person who was imprisoned not more than one year for breaking a gate may be a keeper.",
         "If the crime is a class A misdemeanor, the court shall inform the keeper.",
         "The keeper may be charged with a crime which is a class C felony.",
         "Any person who breaks a gate shall be liable for a civil penalty of not more than ten "
         "dollars.",
         "Failure to close a gate shall not be a violation.",
         "Any offense for which a sentence of more than one year may be imposed shall be deemed an "
         "unclassified felony.",
         "The sign shall read: “Gate breaking is a class D felony.”",
         "Each sign shall state that violators will be fined.",
         "Any person convicted of an offense under this chapter may be fined not more than the "
         "following: For a class A felony, thirty thousand dollars.",
         "The accused in a case punishable by life imprisonment may be heard.",
         "Any person who is convicted of an offense for which such person may be punished by "
         "imprisonment may be placed in a school, but for not more than five years; no such term "
         "of imprisonment shall be for more than four years."}) {
        CAPTURE(words);
        CHECK(read(words).empty());
    }
    CHECK(read("(b) Gate breaking is a class D felony.", "53a-29").empty());
}

TEST_CASE("offenses: ages and mental states are those of the conduct") {
    PenaltySchedule const schedule({});
    auto const section = section_from_words(
        "99-1",
        "Gates.",
        "(a) A person is guilty of gate breaking when such person, with intent to enter, knowingly "
        "breaks the gate of a person who is under sixteen years of age.\n"
        "(b) Gate breaking is a class D felony.\n"
        "(c) Any person eighteen years of age or older who wilfully opens a gate shall be guilty "
        "of a "
        "class D misdemeanor.\n"
        "(d) Any person who violates subsection (c) of this section or section 99-7 shall be "
        "guilty of "
        "a class C misdemeanor.");
    auto const offenses = offenses_of(section, schedule);
    REQUIRE(offenses.size() == 3);
    CHECK(offenses[0].ages == std::vector<OffenseAge>{{Bound::LessThan, 16}});
    CHECK(offenses[0].mental_states == std::vector<std::string>{"with intent to", "knowingly"});
    CHECK(offenses[1].ages == std::vector<OffenseAge>{{Bound::AtLeast, 18}});
    CHECK(offenses[1].mental_states == std::vector<std::string>{"wilfully"});
    CHECK(offenses[2].ages == std::vector<OffenseAge>{{Bound::AtLeast, 18}});
    CHECK(offenses[2].violated == std::vector<std::string>{"99-7"});

    auto const added = offenses_of(
        section_from_words("99-2",
                           "Gates.",
                           "In lieu of the fine authorized under section 99-8, any person who "
                           "violates section 99-9 shall be fined not more than ten dollars."),
        schedule);
    REQUIRE(added.size() == 1);
    CHECK(added[0].violated == std::vector<std::string>{"99-9"});
}

TEST_CASE("offenses: the penal code at hand decides what a class means") {
    auto const terms = section_from_words("53a-35a",
                                          "Imprisonment.",
                                          "The term shall be: (1) For the class A felony of gate "
                                          "breaking, a term not less than thirty "
                                          "years nor more than life; (2) for a class A felony "
                                          "other than gate breaking, a term not less "
                                          "than eleven years nor more than twenty-six years; (3) "
                                          "for a class D felony, a term not more "
                                          "than six years.");
    auto const fines = section_from_words(
        "53a-41",
        "Fines.",
        "The fine shall be: (1) For a class D felony, not more than six thousand dollars.");
    PenaltySchedule const schedule([&](std::string_view number) -> Section const* {
        return number == "53a-35a" ? &terms : number == "53a-41" ? &fines : nullptr;
    });
    auto const lines = [&](std::string_view words) {
        std::string all;
        for (auto const& offense :
             offenses_of(section_from_words("99-1", "Gates.", words), schedule))
            all += line_of(offense);
        return all;
    };
    CHECK(lines("(b) Gate breaking is a class A felony. (c) Wall breaking is a class A felony.")
          == "(b) Gate breaking | class A felony | P30Y..life | -..20000\n"
             "(c) Wall breaking | class A felony | P11Y..P26Y | -..20000\n");
    CHECK(lines("Any person who breaks a wall shall be guilty of a class D felony.")
          == " Gates | class D felony | -..P6Y | -..6000\n");
    CHECK(lines("A person is guilty of gate breaking when such person breaks a gate.")
          == " Gate breaking | class A felony | P30Y..life | -..20000\n");
}
