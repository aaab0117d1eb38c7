#include "cli/markdown/escape.hpp"
#include "cli/markdown/render.hpp"
#include "diff/comparison.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/ascii.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/sample_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;

namespace {

bool is_mark(char c) {
    return is_ascii(c) && !is_alnum(c) && !is_space(c);
}

/// Whether CommonMark reads a delimiter run between the characters as the start (end) of a mark:
/// the character inside is no space, and if it is punctuation, the one outside is no letter.
bool is_flanking(char inside, char outside) {
    return !is_space(inside) && (!is_mark(inside) || is_space(outside) || is_mark(outside));
}

struct Sides {
    std::string before;  ///< words that are not bold
    std::string after;   ///< words that are not struck out
    bool is_read = true; ///< every mark is one that CommonMark reads, and is closed
};

/// What is shown of one line of a redline, in each text.
Sides sides_of(std::string_view line) {
    Sides sides;
    bool is_deleted = false;
    bool is_inserted = false;
    auto const put = [&](char c) {
        if (!is_inserted)
            sides.before += c;
        if (!is_deleted)
            sides.after += c;
    };
    auto const at = [&](std::size_t i) { return i < line.size() ? line[i] : ' '; };
    for (std::size_t i = 0; i < line.size();) {
        auto const rest = line.substr(i);
        auto const before = i == 0 ? ' ' : line[i - 1];
        if (rest.starts_with("<!-- -->")) {
            i += 8;
        } else if (rest.starts_with("*(moved ")) {
            i = line.find(")*", i) + 2;
        } else if (rest.starts_with("~~[") || rest.starts_with("<del>[")) {
            if (rest[0] == '~')
                sides.is_read = sides.is_read && is_flanking('[', before);
            is_deleted = true;
            i += rest[0] == '~' ? 3 : 6;
        } else if (is_deleted && (rest.starts_with("]~~") || rest.starts_with("]</del>"))) {
            i += rest[1] == '~' ? 3 : 7;
            if (rest[1] == '~')
                sides.is_read = sides.is_read && is_flanking(']', at(i));
            is_deleted = false;
        } else if (rest.starts_with("**")) {
            i += 2;
            sides.is_read = sides.is_read
                         && (is_inserted ? is_flanking(before, at(i)) : is_flanking(at(i), before));
            is_inserted = !is_inserted;
        } else if (rest.starts_with("<b>") || rest.starts_with("</b>")) {
            is_inserted = rest[1] == 'b';
            i += is_inserted ? 3 : 4;
        } else {
            if (rest[0] == '\\')
                ++i;
            put(at(i++));
        }
    }
    sides.is_read = sides.is_read && !is_deleted && !is_inserted;
    return sides;
}

std::string without_spaces(std::string_view words) {
    std::string out;
    for (char const c : words)
        if (!is_space(c))
            out += c;
    return out;
}

/// The paragraphs of the redline in a report, without the marks of the quotation.
std::vector<std::string> paragraphs(std::string const& report) {
    std::vector<std::string> found;
    for (std::size_t at = report.find("\n> "); at != std::string::npos;
         at = report.find("\n> ", at + 1)) {
        auto line = report.substr(at + 1, report.find('\n', at + 1) - at - 1);
        while (line.starts_with("> "))
            line.erase(0, 2);
        found.push_back(line);
    }
    return found;
}

std::string markdown_of(std::string_view marked) {
    DiffReport report;
    report.comparisons = {test::marked_comparison("99-1", "Sample", marked)};
    return render_markdown(report, nullptr, 0);
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

} // namespace

TEST_CASE("render_markdown: a preview equals the golden file") {
    auto const text = render_markdown(test::report_of(test::sample_preview()), nullptr, 0);
    CHECK(text == test::golden("preview_markdown.md", text));
}

TEST_CASE("render_markdown: several bills equal the golden file") {
    auto const text = render_markdown(test::sample_combined(), nullptr, 0);
    CHECK(text == test::golden("combined_markdown.md", text));
}

TEST_CASE("render_markdown: a comparison equals the golden file") {
    auto const text = render_markdown(test::sample_diff(), nullptr, 0);
    CHECK(text == test::golden("diff_markdown.md", text));
}

TEST_CASE("markdown_escape: input is shown as it is, and is no markup") {
    struct Case {
        char const* words;
        char const* escaped;
    };
    for (auto const& [words, escaped] : {
             Case{"a_b *c* `d` ~e~ \\f", "a\\_b \\*c\\* \\`d\\` \\~e\\~ \\\\f"},
             Case{"a | b", "a \\| b"},
             Case{"<b>&amp;", "\\<b\\>\\&amp;"},
             Case{"[a](http://b)", "\\[a\\](http:<!-- -->//b)"},
             Case{"www.example.org", "www<!-- -->.example.org"},
             Case{"a@b.org, #12, :tada:", "a@<!-- -->b.org, \\#<!-- -->12, :<!-- -->tada:"},
             Case{"$5 or US$x", "$5 or US\\$x"},
             Case{"at 7:30, (b)(2): x", "at 7:30, (b)(2): x"},
         }) {
        auto const& captured = words; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        CHECK(markdown_escape(words) == escaped);
    }
}

TEST_CASE("markdown_escape_start: no paragraph begins a list by accident") {
    CHECK(markdown_escape_start("1. Gates") == "1\\. Gates");
    CHECK(markdown_escape_start("  12) Gates") == "12\\) Gates");
    CHECK(markdown_escape_start("- gate") == "\\- gate");
    CHECK(markdown_escape_start("+ gate") == "\\+ gate");
    CHECK(markdown_escape_start("===") == "\\===");
    CHECK(markdown_escape_start("(1) gate") == "(1) gate");
}

TEST_CASE("render_markdown: marks are read by Markdown also where they touch a word") {
    struct Case {
        char const* marked;
        char const* shown;
    };
    for (auto const& [marked, shown] : {
             Case{"A [-cat-] {+dog+} sat.", "A ~~[cat]~~ **dog** sat."},
             Case{"A cat{+, then,+} sat.", "A cat<b>, then,</b> sat."},
             Case{"A cat[-, then,-] sat.", "A cat<del>[, then,]</del> sat."},
             Case{"A cat[-.-]{+; and+}", "A cat<del>[.]</del> **; and**"},
             Case{"[-1.-] {+2.+} Gates.", "~~[1.]~~ **2.** Gates."},
             Case{"1. Gates [-a-] {+b+}.", "1\\. Gates ~~[a]~~ **b**."},
             Case{"[-[x]-] {+*y*+} z.", "~~[\\[x\\]]~~ **\\*y\\*** z."},
         }) {
        auto const& captured = marked; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        CHECK(paragraphs(markdown_of(marked)).at(0) == shown);
    }
}

TEST_CASE("render_markdown: a redline without its marks has the words of both texts") {
    std::vector<std::string> const words{
        "gate", ",", "(b)", "[x]", "*", "1.", "a_b", "\u201Ckey\u201D", "**", "~~", "<i>", "$x$"};
    std::vector<std::string> const spaces{"", " "};
    for (auto const& first : words)
        for (auto const& second : words)
            for (auto const& before : spaces)
                for (auto const& after : spaces) {
                    auto const marked =
                        "Keep" + before + "[-" + first + "-]{+" + second + "+}" + after + "the key";
                    CAPTURE(marked);
                    auto const line = paragraphs(markdown_of(marked)).at(0);
                    CAPTURE(line);
                    auto const sides = sides_of(line);
                    CHECK(sides.is_read);
                    CHECK(without_spaces(sides.before)
                          == without_spaces("Keep" + first + "the key"));
                    CHECK(without_spaces(sides.after)
                          == without_spaces("Keep" + second + "the key"));
                }
}

TEST_CASE("render_markdown: moved words have a label at each end, and all their words") {
    auto const lines =
        paragraphs(markdown_of("(a) Open. [1-Lock the gate.-]\n(b) {1+Lock the gate.+} Go."));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "(a) Open. ~~[Lock the gate.]~~ *(moved to (b))*");
    CHECK(lines[1] == "(b) **Lock the gate.** *(moved from (a))* Go.");
}

TEST_CASE("render_markdown: a limit is kept, and names what is left out") {
    auto const report = test::report_of(test::sample_preview());
    auto const whole = render_markdown(report, nullptr, 0);
    CHECK(whole == render_markdown(report, nullptr, characters(whole)));
    CHECK(whole.find("Left out for length") == std::string::npos);
    for (std::size_t limit = characters(whole) - 1; limit > 5000; limit -= 97) {
        CAPTURE(limit);
        auto const cut = render_markdown(report, nullptr, limit);
        CHECK(characters(cut) <= limit);
        CHECK(cut.find("Left out for length: the ") != std::string::npos);
        CHECK(cut.find("Run `nutmeg` without `--max-length` for all of it") != std::string::npos);
    }
}

TEST_CASE("render_markdown: a later version is apart from the text in force") {
    auto const section = [](std::string const& words) {
        return std::make_shared<Section const>(section_from_words("99-1", "Gates.", words));
    };
    DiffReport report;
    report.comparisons.push_back(
        compare(section("(a) Each gate is open.\n(b) The fee is ten dollars."),
                section("(a) Each gate is shut.\n(b) The fee is ten dollars.\n*Note: On and after "
                        "July 1, 2027, subsection (b) of this section, as amended by section 5 of "
                        "public act 25-41, is to read as follows:\n\u201C(b) The fee is thirty "
                        "dollars.\u201D")));
    auto const text = render_markdown(report, nullptr, 0);
    CAPTURE(text);
    auto const later = text.find("### From July 1, 2027\n\nCompared with the text until then. ");
    REQUIRE(later != std::string::npos);
    CHECK(text.find("1 word deleted, 1 inserted; changes again from July 1, 2027.") < later);
    CHECK(text.find("> (a) Each gate is ~~[open]~~ **shut**.") < later);
    CHECK(text.find("> (b) The fee is ten dollars.\n") < later);
    CHECK(text.find("> (b) The fee is ~~[ten]~~ **thirty** dollars.", later) != std::string::npos);
    CHECK(text.find("Note:") == std::string::npos);
}
