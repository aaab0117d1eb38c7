// What the outline makes of a section's words: text -> the designated provisions, each with its
// path and first words; a second table says which words the last of them ends with.
#include "parser/section_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::string first_words(std::string_view words, std::size_t count) {
    std::size_t at = 0;
    for (; at < words.size() && count > 0; ++at)
        if ((words[at] == ' ' || words[at] == '\n') && --count == 0)
            break;
    return std::string(words.substr(0, at));
}

/// "(a) The nut | (a)(1) shelled": path and the two words behind the designator.
std::string printed(std::vector<Provision> const& provisions, std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        auto const& provision = provisions[i];
        auto words = provision.span.of(text).substr(provision.designator.size());
        while (words.starts_with(' '))
            words.remove_prefix(1);
        all += (i == 0 ? "" : " | ") + path_of(provisions, text, i) + " " + first_words(words, 2);
    }
    return all;
}

std::string outline_of(std::string_view text) {
    auto const section = section_from_words("99-1", "Nuts.", text);
    return printed(section.provisions, section.text);
}

std::string words_of(std::string_view text, std::string_view path) {
    auto const section = section_from_words("99-1", "Nuts.", text);
    auto const index = find_provision(section.provisions, section.text, path);
    return index == no_parent ? "none"
                              : std::string(section.provisions[index].span.of(section.text));
}

struct Row {
    char const* text;
    char const* outline;
};

void check(std::vector<Row> const& rows) {
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CHECK(outline_of(row.text) == row.outline);
    }
}

} // namespace

TEST_CASE("outline: marks open and continue lists") {
    check({
        {"No marks at all.", ""},
        {"(a) Each grower shall sort nuts.\n(b) No grower shall mix nuts.",
         "(a) Each grower | (b) No grower"},
        {"(a)(1) Sort nuts.\n(2) Dry nuts.\n(b) Sell nuts.",
         "(a) (1) Sort | (a)(1) Sort nuts. | (a)(2) Dry nuts. | (b) Sell nuts."},
        {"(a) (1) (A) Sort nuts.\n(B) Dry nuts.\n(2) Sell nuts.",
         "(a) (1) (A) | (a)(1) (A) Sort | (a)(1)(A) Sort nuts. | (a)(1)(B) Dry nuts. | "
         "(a)(2) Sell nuts."},
        {"A grower may (1) sort nuts, (2) dry nuts, and (3) sell nuts.",
         "(1) sort nuts, | (2) dry nuts, | (3) sell nuts."},
        {"(1) A grower may (A) sort and (B) dry nuts.\n(2) A seller may not.",
         "(1) A grower | (1)(A) sort and | (1)(B) dry nuts. | (2) A seller"},
        {"A grower is (A) a person who (i) owns or (ii) leases an orchard, or (B) a club.",
         "(A) a person | (A)(i) owns or | (A)(ii) leases an | (B) a club."},
    });
}

TEST_CASE("outline: a letter that is a numeral too goes by what stands before") {
    check({
        {"(g) One nut.\n(h) Two nuts.\n(i) Three nuts.\n(j) Four nuts.",
         "(g) One nut. | (h) Two nuts. | (i) Three nuts. | (j) Four nuts."},
        {"(a) A grower who (1) sorts (A) shells that are (i) dry or (ii) damp, or (B) kernels, or "
         "(2) sells.",
         "(a) A grower | (a)(1) sorts (A) | (a)(1)(A) shells that | (a)(1)(A)(i) dry or | "
         "(a)(1)(A)(ii) damp, or | (a)(1)(B) kernels, or | (a)(2) sells."},
    });
}

TEST_CASE("outline: marks that only name a provision are no designators") {
    check({
        {"A bond is due upon (1) sale, or (2) default. Upon the occurrence of either (1) or (2) "
         "hereof, the bond falls due.",
         "(1) sale, or | (2) default."},
        {"The sum is (1) the price, (2) the tax, or (3) the fee. In the case of (1), (2) or (3) "
         "above, the grower pays.",
         "(1) the price, | (2) the tax, | (3) the fee."},
        {"The share is one-half of (A) plus (B): (A) The price of the nuts; (B) the price of the "
         "shells.",
         "(A) The price | (B) the price"},
        {"A grower shall plant six (6) trees, and water seven (7) times.", ""},
        {"Nuts fall into categories: (1) Whole nuts; (2) split nuts. A nut in category (1) is "
         "sold first; a nut in category (2), last.",
         "(1) Whole nuts; | (2) split nuts."},
        {"A person who is barred under 18 USC 922(g)(2), (g)(4) or (g)(9), (1) may not sell nuts "
         "and (2) may not buy them.",
         "(1) may not | (2) may not"},
        {"The rule in 26 CFR 1.501(r)-(3)(b)(6)(i), and no other, holds for (1) nuts and (2) "
         "shells.",
         "(1) nuts and | (2) shells."},
        // A comma behind a designator sets off words of its own.
        {"A grower shall sell nuts (1) by weight, or (2), when the nuts are split, by measure.",
         "(1) by weight, | (2) , when"},
        {"The Commissioner may give lists (1) for research, and (2) to (A) a town, and (B) a "
         "state.",
         "(1) for research, | (2) to (A) | (2)(A) a town, | (2)(B) a state."},
    });
}

TEST_CASE("outline: stubs of repealed provisions keep the list going") {
    check({
        {"(a) Sort nuts.\n(b) Repealed by P.A. 99-1.\n(c) Sell nuts.",
         "(a) Sort nuts. | (b) Repealed by | (c) Sell nuts."},
        {"The routes are:\n(1)\u2013(3) Repealed by P.A. 99-1.\n(4) The mill road.\n(5) and (6) "
         "Repealed by P.A. 99-2.\n(7) The orchard road.",
         "(1) \u2013(3) Repealed | (4) The mill | (5) and | (6) Repealed by | (7) The "
         "orchard"},
    });
}

TEST_CASE("outline: words without a mark inside a list do not end it") {
    check({
        {"(a) A report shall have:\n(1) A part for growers\nGROWERS READ THIS\nSort your nuts.\n"
         "(2) A part for sellers.\n(b) No other part.",
         "(a) A report | (a)(1) A part | (a)(2) A part | (b) No other"},
        {"(a) The rates are:\n(1) For nuts\nfive\nsix\n(2) For shells\nseven\n(b) The end.",
         "(a) The rates | (a)(1) For nuts | (a)(2) For shells | (b) The end."},
        {"ARTICLE I\n(a) One nut.\n(b) Two nuts.\nARTICLE II\n(a) Three nuts.\n(b) Four nuts.",
         "(a) One nut. | (b) Two nuts. | (a) Three nuts. | (b) Four nuts."},
    });
}

TEST_CASE("outline: a provision ends where its words end") {
    struct SpanRow {
        char const* text;
        char const* path;
        char const* words;
    };
    std::vector<SpanRow> const rows{
        {"A grower may (1) sort nuts, or (2) sell nuts. No grower may mix them.",
         "(2)",
         "(2) sell nuts."},
        {"(a) Sort nuts.\nAnd dry them.\n(b) Sell nuts.", "(a)", "(a) Sort nuts.\nAnd dry them."},
        {"(a) The grower shall:\n(1) Sort nuts; and\n(2) Sell nuts.\nNo other may.\n(b) End.",
         "(a)(2)",
         "(2) Sell nuts."},
        {"(a) The grower shall:\n(1) Sort nuts.\nWet nuts are no nuts.\n(2) Sell nuts.\n(b) End.",
         "(a)(1)",
         "(1) Sort nuts.\nWet nuts are no nuts."},
    };
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CHECK(words_of(row.text, row.path) == row.words);
    }
}

TEST_CASE("outline: time grows with the text, not with its square") {
    for (std::string_view const unit :
         {"(a) (1) (A) (i) ", "(1) ", "(i) ", "(a)\n", "\n(h)\n(i)"}) {
        CAPTURE(unit);
        std::string text;
        while (text.size() < 1'000'000)
            text += unit;
        auto const section = section_from_words("99-1", "Nuts.", text);
        CHECK(!section.provisions.empty());
    }
}
