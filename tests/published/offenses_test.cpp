// The offenses of the published revision, against counts made by hand with grep and awk.
#include "corpus/index/open_law_index.hpp"
#include "corpus/lookup/references.hpp"
#include "corpus/offenses/offenses.hpp"
#include "corpus/store/statutes.hpp"
#include "tests/published/published.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

Offense const* find(FoundOffenses const& list, std::string_view number, std::string_view when = {}) {
    for (auto const& found : list.offenses)
        if (found.offense.number == number && found.offense.when == when)
            return &found.offense;
    return nullptr;
}

} // namespace

TEST_SUITE_BEGIN("published");

// In cgs/2025/pub, the sections of title 53a that grade an offense:
//   awk 'match($0,/id="secs?_53a-[0-9]+[a-z]*/){s=substr($0,RSTART+3,RLENGTH)}
//     /^<p>/&&/(is|guilty of|punishable as|committed):? (\([1A]\) )?[Aa]n? (\(1\) )?(class [A-E]
//     (felony|misdemeanor)|infraction)/{print s}' chap_95[0-2].htm | sort -u | wc -l
// prints 275 (the pattern is one line). Three of them are rules of sentencing: 53a-40a, 53a-40d and
// 53a-45.
TEST_CASE("published offenses: title 53a is complete" * doctest::skip(is_missing(revision))) {
    Statutes law({(published_folder() / revision).string()});
    auto const list = find_offenses(law);
    std::set<std::string> graded;
    std::set<std::string> all;
    for (auto const& [offense, section, file] : list.offenses) {
        if (!offense.number.starts_with("53a-"))
            continue;
        all.insert(offense.number);
        if (offense.class_source == ClassSource::Stated)
            graded.insert(offense.number);
    }
    CHECK(graded.size() == 275 - 3);
    // Defined there and graded elsewhere: 53a-48, 53a-49, 53a-54b to 53a-54d, 53a-119, 53a-128b to
    // 53a-128g, 53a-251; punished without a class: 53a-136a, 53a-209, 53a-300. 53a-280 and 53a-281
    // are other fines for 53a-276 to 53a-278.
    CHECK(all.size() == 275 - 3 + 16);

    auto const* soliciting = find(list, "53a-83");
    REQUIRE(soliciting != nullptr);
    CHECK(soliciting->offense_class == "class A misdemeanor");
    CHECK(soliciting->prison.most == "P364D");
    CHECK(soliciting->fine.least == 2000);
    CHECK(soliciting->fine.most == 2000);
    auto const* murder = find(list, "53a-54c");
    REQUIRE(murder != nullptr);
    CHECK(murder->class_source == ClassSource::Named);
    CHECK(murder->prison.least == "P25Y");
    CHECK(murder->prison.most == life_term);
    auto const* special = find(list, "53a-54b");
    REQUIRE(special != nullptr);
    CHECK(special->prison.least == life_term);
    auto const* arson = find(list, "53a-54d");
    REQUIRE(arson != nullptr);
    CHECK(arson->offense_class == "class A felony");
    CHECK(arson->prison.least == life_term);
    auto const* enticing = find(
        list,
        "53a-90a",
        "if the victim of the offense is under thirteen years of age, for any subsequent offense");
    REQUIRE(enticing != nullptr);
    CHECK(enticing->offense_class == "class B felony");
    CHECK(enticing->prison.not_suspended == "P10Y");
}

// In cgs/2025/pub, sections with such a sentence in their body, without annotations:
//   awk 'match($0,/id="secs?_[0-9]+[a-z]*-[0-9a-z-]+/){s=substr($0,RSTART+3,RLENGTH)}
//     /^<p>/&&/shall be guilty of a class [A-E] (felony|misdemeanor)/{print s}' *.htm
//     | sort -u | wc -l
// prints 337.
TEST_CASE("published offenses: other titles" * doctest::skip(is_missing(revision))) {
    Statutes law({(published_folder() / revision).string()});
    auto const list = find_offenses(law);
    std::set<std::string> with_offense;
    for (auto const& found : list.offenses)
        with_offense.insert(found.offense.number);
    std::size_t guilty = 0;
    std::vector<std::string> missing;
    for (auto const& stored : law.all().sections) {
        auto const& section = *stored.section;
        if (section.status != Status::Active || section.numbers.empty())
            continue;
        auto const words = section.text.substr(0, section.current_end);
        if (words.find("shall be guilty of a class ") == std::string::npos)
            continue;
        ++guilty;
        if (!with_offense.contains(section.numbers.front()))
            missing.push_back(section.numbers.front());
    }
    CHECK(guilty == 337);
    CHECK(missing.empty());
    auto const* ballot = find(list, "9-366");
    REQUIRE(ballot != nullptr);
    CHECK(ballot->offense_class == "class D felony");
}

// grep -hE '^<p>' *.htm | grep -oE '53a-83[^0-9a-z]' counts the same six places: 19a-343(c), twice
// 53a-84, 54-36p, and twice 54-102a, whose range 53a-65 to 53a-89 includes it.
TEST_CASE("published references: who cites section 53a-83" * doctest::skip(is_missing(revision))) {
    Statutes law({(published_folder() / revision).string()});
    auto const laws = find_laws(law, read_typed_citations("53a-83").citations, {}).laws;
    auto const references = references_of(law, *open_law_index(law), laws).front();
    std::string all;
    for (auto const& one : references.cited_by)
        all += one.section + one.path + " ";
    CHECK(all == "19a-343(c)(1) 53a-84(a) 53a-84(b) 54-36p(a)(4) 54-102a(a) 54-102a(b) ");
}

TEST_SUITE_END();
