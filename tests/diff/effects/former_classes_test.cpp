#include "diff/comparison.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace nutmeg;

namespace {

std::string value(EffectValue const& value) {
    auto const* words = std::get_if<std::string>(&value);
    return words == nullptr ? "-" : *words;
}

void list_classes(std::vector<Effect> const& effects, std::string& lines) {
    for (auto const& effect : effects) {
        if (effect.kind == EffectKind::OffenseClass)
            lines += effect.at + " " + value(effect.old_value) + " > " + value(effect.new_value)
                   + (effect.direction == Direction::Stricter ? ", stricter"
                      : effect.direction == Direction::Milder ? ", milder"
                                                              : "")
                   + "\n";
        list_classes(effect.details, lines);
    }
}

/// Each class of offense among the effects and their details: "(b)(1) class A > class D, milder".
std::string classes(std::string const& before, std::string const& after) {
    auto const section = [](std::string const& words) {
        return std::make_shared<Section const>(section_from_words("99-1", "Gates.", words));
    };
    std::string lines;
    list_classes(compare(section(before), section(after)).effects, lines);
    return lines;
}

} // namespace

TEST_CASE("former classes: one class becomes two, by the number of the offense") {
    CHECK(classes("(a) A gate is a door.\n(b) Leaving a harbor gate open is a class A misdemeanor.",
                  "(a) A gate is a door.\n(b) Leaving a harbor gate open is (1) a class D "
                  "misdemeanor for a first offense, and (2) a class A misdemeanor for any "
                  "subsequent offense.")
          == "(b)(1) class A misdemeanor > class D misdemeanor, milder\n");
}

TEST_CASE("former classes: two classes become one") {
    CHECK(classes("(a) A gate is a door.\n(b) Leaving a harbor gate open is (1) a class D "
                  "misdemeanor for a first offense, and (2) a class A misdemeanor for any "
                  "subsequent offense.",
                  "(a) A gate is a door.\n(b) Leaving a harbor gate open is a class A misdemeanor.")
          == "(b)(1) class D misdemeanor > class A misdemeanor, stricter\n");
}

TEST_CASE("former classes: part of the conduct becomes an offense of its own") {
    CHECK(classes("Any keeper or servant of a keeper who sells or lends keys or lamps to any guest "
                  "under twenty years of age shall be guilty of a class A misdemeanor.",
                  "(a) Any keeper who sells or lends keys to any guest under twenty years of age "
                  "shall be guilty of a class E felony.\n(b) Any keeper who sells or lends lamps "
                  "to any guest under twenty years of age shall be guilty of a class C "
                  "misdemeanor.")
              .find("(a) class A misdemeanor > class E felony, stricter\n")
          != std::string::npos);
}

TEST_CASE("former classes: other conduct had no class before") {
    CHECK(
        classes("(a) Any keeper who leaves a harbor gate open is guilty of a class A misdemeanor.",
                "(a) Any keeper who leaves a harbor gate open is guilty of a class A "
                "misdemeanor.\n(b) Any keeper who burns a harbor lamp is guilty of a class D "
                "felony.")
        == "(b) - > class D felony\n");
    // Words that lead to two classes say nothing of which was whose.
    CHECK(classes("(a) Leaving a harbor gate open is (1) a class D misdemeanor by day, and (2) a "
                  "class A misdemeanor by night.",
                  "(a) Leaving a harbor gate open is (1) a class D misdemeanor by day, (2) a class "
                  "A misdemeanor by night, and (3) a class E felony on a holiday.")
          == "(a)(3) - > class E felony\n");
}

TEST_CASE("former classes: an offense beside one that stays is new, whatever words they share") {
    std::string const kept =
        "(a) Any keeper who sells a harbor lamp to a guest without a permit is "
        "guilty of a class B felony.";
    CHECK(
        classes(kept,
                kept
                    + "\n(b) Any keeper who sells a harbor lamp to a guest with a permit is guilty "
                      "of a class A misdemeanor.")
        == "(b) - > class A misdemeanor\n");
    CHECK(
        classes("(a) Any keeper who knowingly sells a harbor lamp to a guest near a school is "
                "guilty of a class B felony.",
                "(a) Any keeper who knowingly sells a harbor lamp to a guest near a school is "
                "guilty of a class B felony.\n(b) Any keeper who sells a harbor lamp to a guest is "
                "guilty of a class A misdemeanor.")
        == "(b) - > class A misdemeanor\n");
}

TEST_CASE("former classes: a repealed offense has no class, although a narrower one stays") {
    CHECK(classes(
              "(a) Any keeper who sells a harbor lamp to a guest is guilty of a class B felony. "
              "Any keeper who sells a harbor lamp to a guest near a school is guilty of a class A "
              "felony.",
              "(a) Any keeper who sells a harbor lamp to a guest near a school is guilty of a "
              "class A felony.")
              .find("class B felony > class A felony")
          == std::string::npos);
}
