#include "diff/later_comparison.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace nutmeg;

namespace {

std::shared_ptr<Section const> section(std::string const& words) {
    return std::make_shared<Section const>(section_from_words("99-1", "Doors.", words));
}

std::string version(std::string const& date, std::string const& words) {
    return "\n*Note: On and after " + date
         + ", subsection (b) of this section, as amended by section 5 of public act 25-41, is to "
           "read as follows:\n\u201C(b) "
         + words + "\u201D";
}

/// "2027-07-01 money (b)": one line for each effect of a later version.
std::string later_effects(Comparison const& comparison) {
    std::string lines;
    for (auto const& later : comparison.later)
        for (auto const& effect : later.comparison.effects)
            lines +=
                later.from + " " + std::string(effect_name(effect.kind)) + " " + effect.at + "\n";
    return lines;
}

std::string const doors = "(a) Each door shall be kept shut.\n*(b) ";

} // namespace

TEST_CASE("later versions: compared with the text in force until then, not with the old edition") {
    auto const comparison =
        compare(section("(a) Each door shall be kept open.\n(b) The fee is five dollars."),
                section(doors + "The fee is ten dollars."
                        + version("July 1, 2027", "The fee is twenty dollars.")));
    CHECK(later_effects(comparison) == "2027-07-01 money (b)\n");
    REQUIRE(comparison.later.size() == 1);
    auto const& later = comparison.later[0];
    CHECK(later.base == LaterBase::TextUntilThen);
    CHECK(later.comparison.old_section->text
          == "(a) Each door shall be kept shut.\n(b) The fee is ten dollars.");
    auto const effects = printed_effects(later);
    auto const& printed = comparison.new_section->text;
    CHECK(effects[0].old_evidence.at(0).of(printed) == "ten dollars");
    CHECK(effects[0].new_evidence.at(0).of(printed) == "twenty dollars");
}

TEST_CASE("later versions: each date is compared with the date before") {
    auto const comparison =
        compare(section("(a) Each door shall be kept shut.\n(b) None."),
                section(doors + "The fee is ten dollars."
                        + version("July 1, 2028", "The fee is forty dollars.")
                        + version("July 1, 2027", "The fee is ten dollars in May.")));
    REQUIRE(comparison.later.size() == 2);
    CHECK(comparison.later[0].from == "2027-07-01");
    CHECK(comparison.later[1].from == "2028-07-01");
    CHECK(comparison.later[1].comparison.old_section->text
          == "(a) Each door shall be kept shut.\n(b) The fee is ten dollars in May.");
}

TEST_CASE("later versions: a change that the old edition printed for that date is none") {
    auto const law = section(doors + "The fee is ten dollars."
                             + version("July 1, 2027", "The fee is twenty dollars."));
    CHECK(compare(law, law).later.empty());
    auto const amended = section("(a) Each door shall be kept locked.\n*(b) The fee is ten dollars."
                                 + version("July 1, 2027", "The fee is twenty dollars."));
    CHECK(compare(law, amended).later.empty());
}

TEST_CASE("later versions: an amended one is compared with the version for the same date") {
    auto const law = [](std::string const& fee) {
        return section(doors + "The fee is ten dollars."
                       + version("July 1, 2027", "The fee is " + fee + " dollars."));
    };
    auto const comparison = compare(law("twenty"), law("thirty"));
    REQUIRE(comparison.later.size() == 1);
    CHECK(comparison.later[0].base == LaterBase::OldVersion);
    auto const effects = printed_effects(comparison.later[0]);
    REQUIRE(effects.size() == 1);
    CHECK(effects[0].old_evidence.at(0).of(comparison.old_section->text) == "twenty dollars");
    CHECK(effects[0].new_evidence.at(0).of(comparison.new_section->text) == "thirty dollars");
}

TEST_CASE("later versions: a new section has them too") {
    auto const comparison =
        compare(section(""),
                section(doors + "The fee is ten dollars."
                        + version("July 1, 2027", "The fee is twenty dollars.")));
    CHECK(comparison.change == SectionChange::Added);
    CHECK(later_effects(comparison) == "2027-07-01 money (b)\n");
}

TEST_CASE("later versions: one that is no longer printed is reported, unless it is in force") {
    auto const before = section(doors + "The fee is ten dollars."
                                + version("July 1, 2028", "The fee is forty dollars."));
    auto const dropped =
        compare(before, section("(a) Each door shall be kept shut.\n(b) The fee is ten dollars."));
    REQUIRE(dropped.later.size() == 1);
    CHECK(dropped.later[0].base == LaterBase::OldVersion);
    CHECK(later_effects(dropped) == "2028-07-01 money (b)\n");
    auto const in_force = compare(
        before, section("(a) Each door shall be kept shut.\n(b) The fee is forty dollars."));
    CHECK(in_force.later.empty());
}

TEST_CASE("later versions: a change is listed from its first date only") {
    auto const law = [](std::string const& first, std::string const& second) {
        return section(
            "*(a) The fee is ten dollars.\n*(b) The rent is one dollar.\n*Note: On and "
            "after July 1, 2027, subsection (a) of this section, as amended by section 5 "
            "of public act 25-41, is to read as follows:\n\u201C(a) The fee is "
            + first + " dollars.\u201D"
            + version("July 1, 2028", "The rent is " + second + " dollars."));
    };
    auto const comparison = compare(law("twenty", "five"), law("thirty", "six"));
    CHECK(later_effects(comparison) == "2027-07-01 money (a)\n2028-07-01 money (b)\n");
}
