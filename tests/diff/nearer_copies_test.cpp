#include "diff/comparison.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace nutmeg;

namespace {

Comparison compared(std::string const& before, std::string const& after) {
    auto const section = [](std::string const& words) {
        return std::make_shared<Section const>(section_from_words("99-1", "Lanes.", words));
    };
    return compare(section(before), section(after));
}

/// "{+(a)+} the [-old-] words".
std::string marked(Comparison const& comparison) {
    std::string all;
    for (auto const& piece : comparison.redline) {
        auto const words = std::string(
            words_of(piece, comparison.old_section->text, comparison.new_section->text));
        all += piece.op == Op::Equal  ? words
             : piece.op == Op::Delete ? "[-" + words + "-]"
                                      : "{+" + words + "+}";
    }
    return all;
}

std::string const buses = "No bus shall use the left lane, except ";
std::string const exits = "when the exit is on the left";

} // namespace

TEST_CASE("nearer copies: a new provision after the old text takes none of its words") {
    auto const comparison =
        compared(buses + "on an order of an officer or except " + exits + ".",
                 "(a) " + buses + "(1) on an order of an officer, or (2) " + exits
                     + ".\n(b) No car shall use the left lane, except (1) to pass, (2) " + exits
                     + ", or (3) in heavy traffic.");
    CHECK(marked(comparison)
          == "{+(a) +}No bus shall use the left lane, except{+ (1)+} on an order of an "
             "officer{+,+} or [-except-]{+(2)+} "
                 + exits + ".{+\n(b) No car shall use the left lane, except (1) to pass, (2) "
                 + exits + ", or (3) in heavy traffic.+}");
}

TEST_CASE("nearer copies: a new provision before the old text takes none of its words") {
    auto const comparison =
        compared("(a) Gates are iron doors.\n(b) " + buses + exits + ", on an order of an officer.",
                 "(a) Gates are iron doors.\n(b) No car shall pass a bus in the rain " + exits
                     + " of a yard, a harbor, a mill or a farm, where such car is slow.\n(c) "
                     + buses + exits + ", on an order of an officer.");
    CHECK(marked(comparison).find(buses + exits + ", on an order of an officer.")
          != std::string::npos);
}

TEST_CASE("nearer copies: words without a copy at their place are kept where they are") {
    auto const comparison =
        compared(buses + "on an order of an officer or except " + exits + ".",
                 "(a) " + buses
                     + "on an order of an officer.\n(b) No car shall use the right lane "
                       "of a bridge, a ferry, a tunnel or a dam, except "
                     + exits + ".");
    CHECK(marked(comparison).find("except{+ " + exits) == std::string::npos);
}
