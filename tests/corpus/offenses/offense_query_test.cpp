#include "corpus/offenses/offense_query.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

namespace {

Offense sample() {
    Offense offense;
    offense.number = "53a-83";
    offense.name = "Gate breaking";
    offense.when = "for a first offense";
    offense.offense_class = "class D felony";
    offense.degree = OffenseDegree::Felony;
    offense.prison = {"", "P5Y", "P9M"};
    offense.fine.most = 5000;
    offense.ages = {{Bound::LessThan, 16}, {Bound::AtLeast, 18}};
    offense.mental_states = {"knowingly", "with intent to"};
    return offense;
}

} // namespace

TEST_CASE("offense_query: conditions") {
    struct Row {
        std::string_view words;
        bool holds;
    };
    for (auto const& row : {
             Row{"fine>1000", true},
             Row{"fine >= $5,000", true},
             Row{"fine<5000", false},
             Row{"fine=5000", true},
             Row{"fine!=5000", false},
             Row{"prison>=1 year", true},
             Row{"prison=5 years", true},
             Row{"prison=60 months", false},
             Row{"prison>=5y", true},
             Row{"prison>260 weeks", true},
             Row{"minimum<9 months", false},
             Row{"prison<life", true},
             Row{"prison>0", true},
             Row{"minimum=9 months", true},
             Row{"minimum>1 year", false},
             Row{"age<18", true},
             Row{"age=18", true},
             Row{"age>18", false},
             Row{"class=felony", true},
             Row{"class=class D felony", true},
             Row{"class=D FELONY", true},
             Row{"class!=misdemeanor", true},
             Row{"class=class C felony", false},
             Row{"class~felony", true},
             Row{"title=53a", true},
             Row{"title=53", false},
             Row{"section>=53a-70", true},
             Row{"section<53a-9", false},
             Row{"name~GATE", true},
             Row{"name=gate breaking", true},
             Row{"when~first", true},
             Row{"mental~knowingly", true},
             Row{"mental~recklessly", false},
         }) {
        CAPTURE(row.words);
        std::string fault;
        auto const condition = OffenseCondition::read(row.words, fault);
        CHECK(fault.empty());
        CHECK(condition.holds(sample()) == row.holds);
    }
}

TEST_CASE("offense_query: a condition that cannot be read says what to write") {
    struct Row {
        std::string_view words;
        std::string_view says;
    };
    for (auto const& row : {
             Row{"fine", "one of = != < <= > >= ~"},
             Row{"fines>3", "the fields are section, title, name"},
             Row{"fine>much", "compare a number"},
             Row{"fine~10", "compare a number"},
             Row{"fine>10 dollars", "compare a number"},
             Row{"prison>10", "compare a term such as"},
             Row{"prison>one year", "compare a term such as"},
             Row{"fine!3", "the comparisons are"},
         }) {
        CAPTURE(row.words);
        std::string fault;
        auto const condition = OffenseCondition::read(row.words, fault);
        CHECK(fault.find(row.says) != std::string::npos);
        CHECK(!condition.holds(sample()));
    }
}

TEST_CASE("offense_query: orders") {
    auto const a = sample();
    auto b = sample();
    b.number = "53a-9";
    b.fine.most = 10000;
    b.prison = {"", "P6M", ""};
    b.offense_class = "class B misdemeanor";
    b.degree = OffenseDegree::Misdemeanor;
    b.ages.clear();
    b.name = "Arch breaking";
    CHECK(offense_precedes(OffenseField::Section, b, a));
    CHECK(offense_precedes(OffenseField::Fine, b, a));
    CHECK(offense_precedes(OffenseField::Prison, a, b));
    CHECK(offense_precedes(OffenseField::Minimum, a, b));
    CHECK(offense_precedes(OffenseField::Class, a, b));
    CHECK(offense_precedes(OffenseField::Age, a, b));
    CHECK(offense_precedes(OffenseField::Name, b, a));
    CHECK(!offense_precedes(OffenseField::Name, a, a));
}
