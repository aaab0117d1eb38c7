#include "diff/apply/base_match.hpp"
#include "diff/apply/run_in_heading.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

Section law_of(std::string_view words) {
    return section_from_words("99-1", "Gates", words);
}

BaseMatch matched(std::string_view act, std::string_view law) {
    auto const section = law_of(law);
    return match_base(act, section, RunInHeadings(section), {0, section.current_end});
}

/// "before|act|law", or "same" and the omitted text.
std::string dump(std::string_view act, std::string_view law) {
    auto const section = law_of(law);
    auto const match = match_base(act, section, RunInHeadings(section), {0, section.current_end});
    if (!match.same)
        return match.difference.before + "|" + match.difference.act_words + "|"
             + match.difference.law_words;
    std::string all = "same";
    for (auto const& words : match.omitted)
        all += "|" + std::string(words.span.of(section.text));
    return all;
}

} // namespace

TEST_CASE("base match: the shape of spaces, quotation marks and apostrophes does not count") {
    CHECK(matched("(a) The gate.", "(a) The gate.").same);
    CHECK(matched("(a)(1) The gate.\n(2) Two.", "(a) (1) The gate. (2) Two.").same);
    CHECK(matched("\"gate\" and owner's", "\u201Cgate\u201D and owner\u2019s").same);
    CHECK(matched("", "").same);
    CHECK(matched("  the gate ", "the gate").same);
    CHECK(matched("one -quarter of a non- profit", "one-quarter of a non-profit").same);
    CHECK(matched("1 \u2013 3 gates", "1\u20133 gates").same);
    CHECK(matched("a gate , for ten days .", "a gate, for ten days.").same);
    CHECK(matched("pay $.... after.. ..", "pay $ .... after ....").same);
}

TEST_CASE("base match: the presence of spaces, quotation marks and apostrophes counts") {
    struct Case {
        char const* act;
        char const* law;
        char const* difference;
    };
    for (auto const& one : {
             Case{"is guiltyof it", "is guilty of it", "is|guiltyof it|guilty of it"},
             Case{"is now here", "is nowhere", "is|now here|nowhere"},
             Case{"sale,lease", "sale, lease", "|sale,lease|sale, lease"},
             Case{"2 ,500 gates", "2,500 gates", "|2 ,500 gates|2,500 gates"},
             Case{"than.5 acres", "than .5 acres", "|than.5 acres|than .5 acres"},
             Case{"(a)The gate", "(a) The gate", "|(a)The gate|(a) The gate"},
             Case{"the towns share", "the town's share", "the|towns share|town's share"},
             Case{
                 "the owners' gate", "the owner\u2019s gate", "the|owners' gate|owner\u2019s gate"},
             Case{"owners gate", "owners' gate", "|owners gate|owners' gate"},
             Case{"\"Gate\" means", "\u201CGate means", "|\"Gate\" means|\u201CGate means"},
             Case{"Gate\" means", "\"Gate\" means", "|Gate\" means|\"Gate\" means"},
         }) {
        CAPTURE(std::string(one.act));
        CHECK(dump(one.act, one.law) == one.difference);
    }
}

TEST_CASE("base match: the first words that differ are shown for both sides") {
    struct Case {
        char const* act;
        char const* law;
        char const* difference;
    };
    for (auto const& one : {
             Case{"the gate is shut", "the door is shut", "the|gate is shut|door is shut"},
             Case{"the gate", "the gate is shut", "the gate||is shut"},
             Case{"the gate is shut", "the gate", "the gate|is shut|"},
             Case{"the gate.", "the gate;", "the|gate.|gate;"},
             Case{"Gate", "gate", "|Gate|gate"},
             Case{"one two three four five six seven eight nine ten gate",
                  "one two three four five six seven eight nine ten door",
                  "three four five six seven eight nine ten|gate|door"},
             Case{"gate a b c d e f g h i",
                  "door a b c d e f g h i",
                  "|gate a b c d e f g|door a b c d e f g"},
             Case{"", "gate", "||gate"},
             Case{"gate", "", "|gate|"},
             Case{"sixteen years", "eighteen years", "|sixteen years|eighteen years"},
             Case{"section 99-1", "section 99-11", "section|99-1|99-11"},
             Case{"section 99-11", "section 99-1", "section|99-11|99-1"},
         }) {
        CAPTURE(std::string(one.act));
        CAPTURE(std::string(one.law));
        CHECK(dump(one.act, one.law) == one.difference);
    }
}

TEST_CASE("base match: an act may omit stars and run-in headings of the law") {
    CHECK(dump("the gate is shut", "the gate* is shut") == "same|*");
    CHECK(dump("(a) The keeper shall open it. (b) Two gates shall stand.",
               "(a) Opening of gates. The keeper shall open it. (b) Two gates shall stand.")
          == "same|Opening of gates.");
    CHECK(dump("(a) The gate.\n(b) The door shall stand open.",
               "(a) The gate.\n(b) Doors. The door shall stand open.")
          == "same|Doors.");
}

TEST_CASE("base match: text omitted elsewhere than after a designator is a difference") {
    CHECK_FALSE(matched("The keeper shall open it.", "Opening. The keeper shall open it.").same);
    CHECK_FALSE(matched("(a) The gate. It is iron and tall.",
                        "(a) The gate. Gates are old. It is iron and tall.")
                    .same);
    CHECK_FALSE(matched("the gate* is shut", "the gate is shut").same);
}

TEST_CASE("base match: only the named part is compared") {
    auto const law = law_of("(a) The gate.\n(b) The door.\n(c) The lock.");
    RunInHeadings const headings(law);
    auto const b = law.provisions.at(1).span;
    CHECK(match_base("(b) The door.", law, headings, b).same);
    auto const match = match_base("(b) The lock.", law, headings, b);
    CHECK(match.difference.before == "(b) The");
    CHECK(match.difference.act_words == "lock.");
    CHECK(match.difference.law_words == "door.");
    auto const short_one = match_base("(b) The door. (c) The lock.", law, headings, b);
    CHECK(short_one.difference.law_words == "");
}

TEST_CASE("base match: words are found elsewhere if they occur once") {
    auto const law = law_of("(a) The gate.\n(b) The \u201Cdoor\u201D is open.\n(c) The gate.");
    CHECK(find_base("(b) The \"door\"  is open.", law).of(law.text)
          == "(b) The \u201Cdoor\u201D is open.");
    CHECK(find_base("The gate.", law).empty());
    CHECK(find_base("The lock.", law).empty());
    CHECK(find_base("", law).empty());
    CHECK(find_base(" \n", law).empty());
}
