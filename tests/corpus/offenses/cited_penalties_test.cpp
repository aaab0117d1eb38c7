#include "corpus/offenses/cited_penalties.hpp"
#include "corpus/offenses/offenses.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace nutmeg;

namespace {

struct Sample {
    std::string_view number;
    std::string_view words;
};

/// The numbers of the sections that still state an offense.
std::string left_of(std::initializer_list<Sample> sections) {
    PenaltySchedule const schedule({});
    std::vector<Offense> all;
    for (auto const& [number, words] : sections)
        for (auto& offense : offenses_of(section_from_words(number, "Gates.", words), schedule))
            all.push_back(std::move(offense));
    take_cited_penalties(all);
    remove_added_fines(all);
    std::string numbers;
    for (auto const& offense : all)
        numbers += offense.number + " ";
    return numbers;
}

constexpr Sample felony{"99-1",
                        "Any person who breaks a gate shall be guilty of a class D felony."};
constexpr Sample fine{"99-2",
                      "Any person who opens a gate shall be fined not more than ten dollars."};

} // namespace

TEST_CASE("cited penalties: another fine for a crime is no offense") {
    CHECK(left_of({felony,
                   {"99-3",
                    "In lieu of the fine authorized under section 99-8, any person who violates "
                    "section 99-1 shall be fined not more than ninety dollars."}})
          == "99-1 ");
    CHECK(
        left_of({felony,
                 {"99-3",
                  "Any corporation which violates section 99-1 shall be fined, for a first "
                  "offense, not more than ninety dollars, and for a second or subsequent offense, "
                  "not more than eighty dollars."}})
        == "99-1 ");
}

TEST_CASE("cited penalties: a fine for conduct that no other section makes a crime is an offense") {
    CHECK(left_of({fine,
                   {"99-3",
                    "Any corporation which violates section 99-2 shall be fined not more than "
                    "ninety dollars."}})
          == "99-2 99-3 ");
    CHECK(left_of({felony,
                   {"99-3",
                    "Any person who violates section 99-1 or 99-7 shall be fined not more than "
                    "ninety dollars."}})
          == "99-1 99-3 ");
    CHECK(left_of({felony,
                   {"99-3",
                    "Any person who violates section 99-1 by night shall be guilty of a class C "
                    "felony."}})
          == "99-1 99-3 ");
}

TEST_CASE("cited penalties: a penalty that is no offense makes none") {
    Sample const theft{"99-4",
                       "Any person who takes a gate is guilty of gate theft and is subject to the "
                       "penalties set forth in section 99-1."};
    CHECK(left_of({felony, theft}) == "99-1 99-4 ");
    CHECK(left_of({theft}).empty());
}
