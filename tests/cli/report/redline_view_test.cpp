#include "cli/report/redline_view.hpp"
#include "tests/support/sample_report.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// One line per block: depth, path, '*' for changed or '.' for context, then the runs with
/// designators in angle brackets, deletions after '-' and insertions after '+'.
std::string printed(View const& view) {
    std::string out;
    for (auto const& block : view.blocks) {
        out.append(std::to_string(block.depth)).append(block.path);
        out.append(block.changed ? "*" : "").append(block.context ? "." : "");
        for (auto const& run : block.runs) {
            out.append(run.space_before ? " " : "|");
            out.append(run.op == Op::Delete ? "-" : run.op == Op::Insert ? "+" : "");
            if (run.designator)
                out.append("<").append(run.words).append(" ").append(run.path).append(">");
            else
                out.append(run.words);
        }
        out += '\n';
    }
    return out;
}

std::string printed(std::string_view marked) {
    auto const comparison = test::marked_comparison("99-1", "Sample", marked);
    return printed(view_of(comparison));
}

} // namespace

TEST_CASE("redline_view: paragraphs, depths and designators") {
    struct Case {
        char const* marked;
        char const* view;
    };
    for (auto const& [marked, view] : {
             Case{"", ""},
             Case{"No marks here.", "0|No marks here.\n"},
             Case{"(a) One.\n(b) (1) Two.\n(2) Three.",
                  "0(a)|<(a) (a)> One.\n0(b)|<(b) (b)> <(1) (b)(1)> Two.\n1(b)(2)|<(2) (b)(2)> "
                  "Three.\n"},
             Case{"(a) One [-x-]{+y+}, two.", "0(a)*|<(a) (a)> One -x|+y|, two.\n"},
             Case{"(a) One.\n{+(b) Two.\n+}[-(b)-]{+(c)+} Three.",
                  "0(a).|<(a) (a)> One.\n0(b)*|+<(b) (b)> +Two.\n0(c)*|-<(b) (b)>|+<(c) (c)> "
                  "Three.\n"},
             Case{"(a) One.[-\n(b) Two.-]\n(c) Three.",
                  "0(a).|<(a) (a)> One.\n0(b)*|-<(b) (b)> -Two.\n0(c).|<(c) (c)> Three.\n"},
             Case{"One.[-\nTwo.-]{+\nThree.+}", "0.|One.\n0*|-Two.\n0*|+Three.\n"},
         }) {
        auto const& captured = marked; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        CHECK(printed(marked) == view);
    }
}

TEST_CASE("redline_view: a section that is added or repealed needs no redline") {
    auto comparison = test::marked_comparison("99-1", "Sample", "{+(a) One.\n(b) Two.+}");
    auto const view = printed(view_of(comparison));
    comparison.redline.clear();
    CHECK(printed(view_of(comparison)) == view);
    CHECK(count_words(view_of(comparison)).inserted == 4);
    Comparison const nothing;
    CHECK(view_of(nothing).blocks.empty());
}

TEST_CASE("redline_view: a move has both ends and is counted once") {
    auto const comparison = test::marked_comparison(
        "99-1", "Sample", "(a) One.[1- Two three.-]\n(b) Four.{1+ Two three.+} [-Five.-]");
    auto const view = view_of(comparison);
    REQUIRE(view.moves.count(1) == 1);
    CHECK(view.moves.at(1).from == "(a)");
    CHECK(view.moves.at(1).to == "(b)");
    auto const counts = count_words(view);
    CHECK(counts.moved == 2);
    CHECK(counts.deleted == 1);
    CHECK(counts.inserted == 0);
    CHECK(counts.equal == 4);
}

TEST_CASE("redline_view: the opening of a provision with a change is context, at any distance") {
    std::string marked = "(a) Lead, as follows:\n";
    for (int i = 1; i <= 9; ++i)
        marked.append("(").append(std::to_string(i)).append(") Item.\n");
    auto const comparison = test::marked_comparison(
        "99-1", "Sample", marked + "(10) Item [-x-]{+y+}.\n(b) Last.\n(c) Far.");
    auto const view = view_of(comparison);
    std::string context;
    for (auto const& block : view.blocks)
        if (block.context)
            context += block.path + " ";
    CHECK(context == "(a) (a)(9) (b) ");
}

TEST_CASE("redline_view: folded ranges have labels") {
    struct Case {
        char const* marked;
        std::size_t least;
        char const* label;
    };
    for (auto const& [marked, least, label] : {
             Case{"[-x-]\n(a) A.\n(b) B.\n(c) C.\n(d) D.\n(e) E.",
                  0,
                  "4 subsections unchanged, (b) to (e)"},
             Case{"[-x-]\n(a) A.\n(b) B.", 0, "subsection (b) unchanged"},
             Case{"(a) A:\n(1) One;\n(2) Two;\n(3) Three.\n(b) B.\n(c) C [-x-].",
                  0,
                  "subsection (a) unchanged"},
             Case{
                 "(a) A:\n(1) One;\n(2) Two;\n(3) Three [-x-].", 0, "subdivision (a)(1) unchanged"},
             Case{"(a) A:\n(1) One [-x-];\n(2) Two;\n(3) Three.\n(b) B.\n(c) C.",
                  0,
                  "(a)(3) to (c) unchanged"},
             Case{"[-x-]\nOne.\nTwo.\nThree.", 0, "2 paragraphs unchanged"},
             Case{"[-x-]\n(a) A.\n(b) B.", 3, ""},
         }) {
        auto const& captured = marked; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        auto const comparison = test::marked_comparison("99-1", "Sample", marked);
        auto const view = view_of(comparison);
        std::string found;
        std::size_t next = 0;
        for (auto const& range : fold(view, least)) {
            CHECK(range.begin == next);
            next = range.end;
            if (range.folded)
                found += fold_label(view, range);
        }
        CHECK(next == view.blocks.size());
        CHECK(found == label);
    }
}

TEST_CASE("redline_view: a bill's own marks need no provisions") {
    MarkedText text;
    text.text = "The board fiveseven members.\nMore.";
    text.runs = {{Mark::Plain, {0, 10}},
                 {Mark::Deleted, {10, 14}},
                 {Mark::Inserted, {14, 19}},
                 {Mark::Plain, {19, 34}}};
    CHECK(printed(view_of(text)) == "0*|The board -five|+seven members.\n0.|More.\n");
}

TEST_CASE("redline_view: words are counted without designators and punctuation") {
    struct Case {
        char const* text;
        std::size_t words;
    };
    for (auto const& [text, words] : {Case{"", 0},
                                      Case{" \n ", 0},
                                      Case{"(a) One, two.", 3},
                                      Case{"a -- b", 2},
                                      Case{"section 53a-83(b)", 2},
                                      Case{"“Ünder”\nway", 2}}) {
        auto const& captured = text; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        CHECK(count_words(std::string_view(text)) == words);
    }
}
