#include "cli/report/wording.hpp"
#include "cli/terminal/render.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/sample_report.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace nutmeg;

namespace {

std::string without_escapes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\x1b')
            i = text.find('m', i);
        else
            out += text[i];
    return out;
}

std::string term_of(std::string_view marked, int width = 80) {
    DiffReport report;
    report.comparisons = {test::marked_comparison("99-1", "Sample", marked)};
    auto const text = render_term(report, {false, width});
    return text.substr(text.find("\n\n", text.find("Sec. 99-1")) + 2);
}

} // namespace

TEST_CASE("render_term: a preview equals the golden file") {
    auto const text = render_term(test::report_of(test::sample_preview()), {false, 80});
    CHECK(text == test::golden("preview_term.txt", text));
}

TEST_CASE("render_term: several bills equal the golden file") {
    auto const text = render_term(test::sample_combined(), {false, 80});
    CHECK(text == test::golden("combined_term.txt", text));
}

TEST_CASE("render_term: a comparison equals the golden file") {
    auto const text = render_term(test::sample_diff(), {false, 100});
    CHECK(text == test::golden("diff_term.txt", text));
}

TEST_CASE("render_term: a tree equals the golden file") {
    auto const section = test::sample_diff().comparisons[0].new_section;
    auto const text = render_term(std::vector<Section const*>{section.get()}, {false, 72});
    CHECK(text == test::golden("tree_term.txt", text));
}

TEST_CASE("render_term: color adds only escape sequences, all closed") {
    auto const plain = render_term(test::report_of(test::sample_preview()), {false, 90});
    auto const colored = render_term(test::report_of(test::sample_preview()), {true, 90});
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(colored.find("\x1b[31;9m[-ten-]\x1b[0m") != std::string::npos);
    CHECK(colored.find("\x1b[32;4m{+thirty+}\x1b[0m") != std::string::npos);
    CHECK(without_escapes(colored) == plain);
    std::istringstream lines(colored);
    for (std::string line; std::getline(lines, line);) {
        auto const last = line.rfind("\x1b[");
        CHECK((last == std::string::npos || line.substr(last).starts_with("\x1b[0m")));
    }
}

TEST_CASE("render_term: no line is too wide, except for a single word") {
    for (int const width : {40, 61, 80, 132}) {
        std::istringstream lines(
            render_term(test::report_of(test::sample_preview()), {false, width}));
        for (std::string line; std::getline(lines, line);) {
            std::size_t columns = 0;
            for (char const c : line)
                columns += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1U : 0U;
            CAPTURE(line);
            CHECK(columns <= static_cast<std::size_t>(width));
            CHECK_FALSE(line.ends_with(' '));
        }
    }
}

TEST_CASE("render_term: markers are attached to their words") {
    struct Case {
        char const* marked;
        char const* shown;
    };
    for (auto const& [marked, shown] : {
             Case{"A [-cat-] {+dog+} sat.", "  A [-cat-] {+dog+} sat.\n"},
             Case{"A [-cat -]sat.", "  A [-cat-] sat.\n"},
             Case{"A cat{+, then,+} sat.", "  A cat{+, then,+} sat.\n"},
             Case{"A cat[-.-]{+; and+}", "  A cat[-.-] {+; and+}\n"},
             Case{"One.[-\nTwo.-]", "  One.\n  [-Two.-]\n"},
             Case{"One.[-\n(b)-]{+\n(c)+} Two.", "  One.\n  [-(b)-] {+(c)+} Two.\n"},
             Case{"One.[-\n-]Two.", "  One.[-\u00B6-] Two.\n"},
             Case{"One.{+\n+}Two.", "  One.{+\u00B6+}\n  Two.\n"},
         }) {
        CAPTURE(marked);
        CHECK(term_of(marked) == shown);
    }
}

TEST_CASE("render_term: control characters of the input never reach the terminal") {
    auto const text = term_of("A [-\x1b[31mcat-] {+\u202Edog\u0085+} sat\x07.");
    CHECK(text == "  A [-\uFFFD[31mcat-] {+\uFFFDdog\uFFFD+} sat\uFFFD.\n");
}

TEST_CASE("render_term: long unchanged text within a paragraph loses its middle") {
    std::string marked = "(a) first ";
    for (int i = 0; i < 60; ++i)
        marked += "word" + std::to_string(i) + " ";
    auto const text = term_of(marked + "[-old-] {+new+} end.", 400);
    CHECK(text.find("first") != std::string::npos);
    CHECK(text.find("word30") == std::string::npos);
    CHECK(text.find("...") != std::string::npos);
    CHECK(text.find("word59 [-old-] {+new+} end.") != std::string::npos);
    CHECK(count_words(text) < 40);
}

TEST_CASE("render_term: an empty report") {
    CHECK(render_term(test::report_of({}), {false, 80})
          == "Bill\n0 changes applied.\n\nAll 0 words of the bill are accounted for.\n");
    CHECK(render_term(DiffReport{}, {false, 80})
          == "From to\n0 sections amended, 0 new, 0 repealed, 0 unchanged.\n");
}
