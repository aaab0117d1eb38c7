// The outline of a section's words: text -> the provisions, each with its path and first words; a
// second table has the words of one provision.
#include "parser/statutes/read_section.hpp"

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

/// "(a) The nut | (a)(1) shelled": path and the two words after the designator.
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

TEST_CASE("outline: designators open and continue lists") {
    check({
        {"No designators at all.", ""},
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

TEST_CASE("outline: a letter that is also a numeral is decided by what precedes it") {
    check({
        {"(g) One nut.\n(h) Two nuts.\n(i) Three nuts.\n(j) Four nuts.",
         "(g) One nut. | (h) Two nuts. | (i) Three nuts. | (j) Four nuts."},
        {"(a) A grower who (1) sorts (A) shells that are (i) dry or (ii) damp, or (B) kernels, or "
         "(2) sells.",
         "(a) A grower | (a)(1) sorts (A) | (a)(1)(A) shells that | (a)(1)(A)(i) dry or | "
         "(a)(1)(A)(ii) damp, or | (a)(1)(B) kernels, or | (a)(2) sells."},
    });
}

TEST_CASE("outline: tokens that only name a provision are not designators") {
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
        // A comma after a designator separates unrelated words.
        {"A grower shall sell nuts (1) by weight, or (2), when the nuts are split, by measure.",
         "(1) by weight, | (2) , when"},
        {"The Commissioner may give lists (1) for research, and (2) to (A) a town, and (B) a "
         "state.",
         "(1) for research, | (2) to (A) | (2)(A) a town, | (2)(B) a state."},
    });
}

TEST_CASE("outline: tokens of provisions of other law are not designators") {
    check({
        {"A rule under Section 344 (a) of the federal nut act binds (1) growers and (2) sellers.",
         "(1) growers and | (2) sellers."},
        {"Money under Article IX (b) and Article III (c) hereof is (1) kept or (2) spent.",
         "(1) kept or | (2) spent."},
        {"A seller under subpart (D) of this part may (1) buy or (2) sell.",
         "(1) buy or | (2) sell."},
        {"The duty stated in section 42a-3-415 (a) and the duty stated in section 42a-3-414 (b) "
         "end when (i) paid or (ii) waived.",
         "(i) paid or | (ii) waived."},
        {"A grower in the form of a state grant-in-aid (1) for nuts and (2) for shells.",
         "(1) for nuts | (2) for shells."},
        {"A nonprofit 501(c)(3) club may (1) buy or (2) sell, and no group (RN) may.",
         "(1) buy or | (2) sell, and"},
    });
}

TEST_CASE("outline: a list inside a paragraph ends with its sentence unless it continues") {
    check({
        {"A form shall have (1) a check for dry nuts. That check shall say (A) when and (B) where; "
         "(2) a check for wet nuts; and (3) a name. The form (A) is free and (B) is brief.",
         "(1) a check | (1)(A) when and | (1)(B) where; | (2) a check | (3) a name. | (A) is free "
         "| "
         "(B) is brief."},
        {"A fund may take (1) gifts, and (2) loans. The sums shall be enough (1) to pay debts, (2) "
         "to buy nuts, and (3) to sell them.",
         "(1) gifts, and | (2) loans. | (1) to pay | (2) to buy | (3) to sell"},
    });
}

TEST_CASE("outline: a member continues if later words call it by its name") {
    check({
        // "this subdivision" after the sentence of (2), and the list there.
        {"(a) No grower shall (1) mix nuts, or (2) wet them. For purposes of this subdivision, a "
         "nut "
         "is (A) whole or (B) split.",
         "(a) No grower | (a)(1) mix nuts, | (a)(2) wet them. | (a)(2)(A) whole or | (a)(2)(B) "
         "split."},
        {"(a) No grower shall (1) mix nuts, or (2) wet them. For purposes of this subsection, a "
         "nut "
         "is (A) whole or (B) split.",
         "(a) No grower | (a)(1) mix nuts, | (a)(2) wet them. | (a)(A) whole or | (a)(B) split."},
        // "this subdivision" refers to the list that started over.
        {"(a) A grower may (1) mix, or (2) wet. A seller may (1) buy, or (2) sell. A price under "
         "this "
         "subdivision is (A) high or (B) low.",
         "(a) A grower | (a)(1) mix, or | (a)(2) wet. | (a)(1) buy, or | (a)(2) sell. A | "
         "(a)(2)(A) high or | (a)(2)(B) low."},
        // The section cites the second list as part of (2).
        {"(a) The form shall (1) be brief, and (2) be free. It shall (A) name the nut and (B) name "
         "the grower.\n(b) Names under subparagraph (A) of subdivision (2) of subsection (a) of "
         "this "
         "section are public.",
         "(a) The form | (a)(1) be brief, | (a)(2) be free. | (a)(2)(A) name the | (a)(2)(B) name "
         "the | (b) Names under"},
        {"(a) The form shall (1) be brief, and (2) be free. It shall (A) name the nut and (B) name "
         "the grower.\n(b) Names under subparagraph (A) of subsection (a) of this section are "
         "public.",
         "(a) The form | (a)(1) be brief, | (a)(2) be free. | (a)(A) name the | (a)(B) name the | "
         "(b) Names under"},
    });
}

TEST_CASE("outline: a clause of a sentence does not contain subdivisions") {
    check({
        {"(a) If (i) nuts are dry and (ii) shells are not, the following rules apply:\n(1) Sort "
         "them.\n(2) Sell them.",
         "(a) If (i) | (a)(i) nuts are | (a)(ii) shells are | (a)(1) Sort them. | (a)(2) Sell "
         "them."},
        {"(a) If nuts (i) dry or (ii) crack, the seller warrants that: (1) They are nuts; (2) they "
         "are clean.",
         "(a) If nuts | (a)(i) dry or | (a)(ii) crack, the | (a)(1) They are | (a)(2) they are"},
        {"Work done (i) by a club; or (ii) (1) by a grower, or (2) by a seller.",
         "(i) by a | (ii) (1) by | (ii)(1) by a | (ii)(2) by a"},
    });
}

TEST_CASE("outline: a list after the end of another one's last member is next to it") {
    check({
        {"(a) Any grower who (1) sells nuts, or (2) buys them, shall (A) sort them, and (B) dry "
         "them.",
         "(a) Any grower | (a)(1) sells nuts, | (a)(2) buys them, | (a)(A) sort them, | (a)(B) dry "
         "them."},
        {"(a) A grower shall (1) sort nuts, and (2) dry nuts that (A) are wet, or (B) may rot.",
         "(a) A grower | (a)(1) sort nuts, | (a)(2) dry nuts | (a)(2)(A) are wet, | (a)(2)(B) may "
         "rot."},
        // The section cites the second list as part of (2).
        {"(a) Any grower who (1) sells nuts, or (2) buys them, shall (A) sort them, and (B) dry "
         "them.\n(b) Nuts under subparagraph (A) of subdivision (2) of subsection (a) of this "
         "section "
         "are small.",
         "(a) Any grower | (a)(1) sells nuts, | (a)(2) buys them, | (a)(2)(A) sort them, | "
         "(a)(2)(B) "
         "dry them. | (b) Nuts under"},
    });
}

TEST_CASE("outline: lists stacked on a member of a list of the same kind's child") {
    check({
        {"(1) Nuts. (a) (1) Dry nuts, or (2) wet nuts.\n(b) (1) Dry shells, or (2) wet "
         "shells.\n(2) "
         "Shells.",
         "(1) Nuts. (a) | (1)(a) (1) Dry | (1)(a)(1) Dry nuts, | (1)(a)(2) wet nuts. | (1)(b) (1) "
         "Dry | (1)(b)(1) Dry shells, | (1)(b)(2) wet shells. | (2) Shells."},
    });
}

TEST_CASE("outline: stubs of repealed provisions continue the list") {
    check({
        {"(a) Sort nuts.\n(b) Repealed by P.A. 99-1.\n(c) Sell nuts.",
         "(a) Sort nuts. | (b) Repealed by | (c) Sell nuts."},
        {"The routes are:\n(1)\u2013(3) Repealed by P.A. 99-1.\n(4) The mill road.\n(5) and (6) "
         "Repealed by P.A. 99-2.\n(7) The orchard road.",
         "(1) \u2013(3) Repealed | (4) The mill | (5) and | (6) Repealed by | (7) The "
         "orchard"},
    });
}

TEST_CASE("outline: words without a designator inside a list do not end it") {
    check({
        {"(a) A report shall have:\n(1) A part for growers\nGROWERS READ THIS\nSort your nuts.\n"
         "(2) A part for sellers.\n(b) No other part.",
         "(a) A report | (a)(1) A part | (a)(2) A part | (b) No other"},
        {"(a) The rates are:\n(1) For nuts\nfive\nsix\n(2) For shells\nseven\n(b) The end.",
         "(a) The rates | (a)(1) For nuts | (a)(2) For shells | (b) The end."},
        {"(a) The order shall read:\n(b) The summons shall read:\nSUMMONS OF THE COURT\nTo "
         "....\n(1) The clerk shall sign.\n(2) The clerk shall mail.\n(c) The order holds.",
         "(a) The order | (b) The summons | (b)(1) The clerk | (b)(2) The clerk | (c) The order"},
        {"(a) These forms hold:\n(1) The first form:\nNOTICE OF SALE\nTo ....\n(A) Name of the "
         "nut.\n(B) Name of the grower.\n(b) No other form holds.",
         "(a) These forms | (a)(1) The first | (a)(1)(A) Name of | (a)(1)(B) Name of | (b) No "
         "other"},
        {"Sec. 1.1. Purposes. (a) One nut.\n(b) Two nuts.\nSec. 1.2. Rules. (a) Three nuts.\n(b) "
         "Four nuts.\n5. (a) Five nuts.\n(b) Six nuts.",
         "(a) One nut. | (b) Two nuts. | (a) Three nuts. | (b) Four nuts. | (a) Five nuts. | (b) "
         "Six nuts."},
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
        {"(a) No grower shall (1) mix nuts, or (2) wet them. As used in this subdivision, water is "
         "wet. Nuts are dry.",
         "(a)(2)",
         "(2) wet them. As used in this subdivision, water is wet."},
        {"(a) Sort nuts.\nAnd dry them.\n(b) Sell nuts.", "(a)", "(a) Sort nuts.\nAnd dry them."},
        {"(a) The grower shall:\n(1) Sort nuts; and\n(2) Sell nuts.\nNo other may.\n(b) End.",
         "(a)(2)",
         "(2) Sell nuts."},
        {"(a) The grower shall:\n(1) Sort nuts.\nWet nuts are no nuts.\n(2) Sell nuts.\n(b) End.",
         "(a)(1)",
         "(1) Sort nuts.\nWet nuts are no nuts."},
        // The sentence goes on after the list.
        {"(a) Any person who (1) sells nuts, or (2) buys shells that are (A) dry or (B) wet, shall "
         "pay "
         "a fee. The fee is small.",
         "(a)(2)",
         "(2) buys shells that are (A) dry or (B) wet,"},
        {"(a) Any person who (1) sells nuts, or (2) buys shells that are (A) dry or (B) wet, shall "
         "pay "
         "a fee.",
         "(a)(2)(B)",
         "(B) wet,"},
        {"(a) If (1) nuts are dry, or (2) wet, the grower shall:\n(A) Sort them.\n(B) Sell them.",
         "(a)(2)",
         "(2) wet,"},
        // It has ended, and later words call the member by its name.
        {"(a) Any person who (1) sells nuts, or (2) buys shells, shall pay a fee. Under this "
         "subdivision, dust is no shell.",
         "(a)(2)",
         "(2) buys shells, shall pay a fee. Under this subdivision, dust is no shell."},
        {"(a) The grower shall (1) sort nuts, and (2) dry shells, and a seller may help.",
         "(a)(2)",
         "(2) dry shells, and a seller may help."},
    };
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CHECK(words_of(row.text, row.path) == row.words);
    }
}

TEST_CASE("outline: time is linear in the text") {
    for (std::string_view const unit :
         {"(a) (1) (A) (i) ",
          "(1) ",
          "(i) ",
          "(a)\n",
          "\n(h)\n(i)",
          "any who (1) sell, or (2) buy that (A) is, or (B) are, shall "}) {
        CAPTURE(unit);
        std::string text;
        while (text.size() < 1'000'000)
            text += unit;
        auto const section = section_from_words("99-1", "Nuts.", text);
        CHECK(!section.provisions.empty());
    }
}
