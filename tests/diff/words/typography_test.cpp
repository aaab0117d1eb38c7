#include "diff/words/typography.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

TEST_CASE("typography: straight double quotation marks become curly") {
    struct Case {
        char const* straight;
        char const* curly;
    };
    for (auto const& one : {
             Case{"", ""},
             Case{"\"gate\"", "\u201Cgate\u201D"},
             Case{"the \"gate\", or \"door\".", "the \u201Cgate\u201D, or \u201Cdoor\u201D."},
             Case{"(\"gate\")", "(\u201Cgate\u201D)"},
             Case{"one\n\"two\"", "one\n\u201Ctwo\u201D"},
             Case{"owner's", "owner's"},
             Case{"\u201Cgate\u201D", "\u201Cgate\u201D"},
         }) {
        CAPTURE(std::string(one.straight));
        CHECK(with_curly_quotes(one.straight) == one.curly);
    }
}

TEST_CASE("typography: where the words of the law stay, their typography stays") {
    struct Case {
        char const* words;
        char const* law;
        char const* expected;
    };
    for (auto const& one : {
             Case{"The gate.", "The gate.", "The gate."},
             Case{"(a) (1) One", "(a)(1) One", "(a)(1) One"},
             Case{"the \"gate\" is", "the \u201Cgate\u201D is", "the \u201Cgate\u201D is"},
             Case{"owner's gate", "owner\u2019s gate", "owner\u2019s gate"},
             Case{"One.\nTwo.", "One. Two.", "One.\nTwo."},
             Case{"the iron gate", "the gate", "the iron gate"},
             Case{"the gate", "the iron gate", "the gate"},
             Case{"the \"iron\" gate", "the gate", "the \u201Ciron\u201D gate"},
             Case{"One. (b) New. Two.", "One.\nTwo.", "One. (b) New. Two."},
             // A closing mark of the law is not an opening one of the words.
             Case{"It is \u201Ca lock.\u201D On a lake. \u201COff\u201D is not.",
                  "It is \u201Ca lock. On a lake.\u201D",
                  "It is \u201Ca lock.\u201D On a lake. \u201COff\u201D is not."},
             Case{"", "the gate", ""},
             Case{"the gate", "", "the gate"},
         }) {
        CAPTURE(std::string(one.words));
        CAPTURE(std::string(one.law));
        CHECK(in_law_typography(one.words, one.law) == one.expected);
    }
}
