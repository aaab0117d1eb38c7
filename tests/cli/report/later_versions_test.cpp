#include "cli/report/later_versions.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

using namespace nutmeg;

namespace {

Comparison compared(std::string const& before, std::string const& after) {
    auto const section = [](std::string const& words) {
        return std::make_shared<Section const>(section_from_words("99-1", "Doors.", words));
    };
    return compare(section(before), section(after));
}

std::string version(std::string const& date, std::string const& words) {
    return "\n*Note: On and after " + date
         + ", subsection (b) of this section, as amended by section 5 of public act 25-41, is to "
           "read as follows:\n\u201C(b) "
         + words + "\u201D";
}

/// "(a) {-open-}{+shut+}", one line for each paragraph.
std::string lines_of(View const& view) {
    std::string lines;
    for (auto const& block : view.blocks) {
        for (auto const& run : block.runs) {
            auto const* marks = run.op == Op::Equal ? "  " : run.op == Op::Delete ? "[]" : "{}";
            lines += run.space_before ? " " : "";
            lines += run.op == Op::Equal ? std::string(run.words)
                                         : marks[0] + std::string(run.words) + marks[1];
        }
        lines += "\n";
    }
    return lines;
}

} // namespace

TEST_CASE("view_in_force: a later version is not part of the text in force") {
    auto const comparison = compared("(a) Each door shall be open.\n(b) The fee is five dollars.",
                                     "(a) Each door shall be shut.\n(b) The fee is five dollars."
                                         + version("July 1, 2027", "The fee is twenty dollars."));
    REQUIRE(comparison.later.size() == 1);
    CHECK(lines_of(view_in_force(comparison))
          == "(a) Each door shall be [open]{shut}.\n(b) The fee is five dollars.\n");
    CHECK(lines_of(view_of(comparison)).find("*Note") != std::string::npos);
    CHECK(lines_of(view_of(comparison.later[0].comparison))
          == "(a) Each door shall be shut.\n(b) The fee is [five]{twenty} dollars.\n");
    CHECK(later_heading(comparison.later[0]) == "From July 1, 2027");
    CHECK(later_sentence(comparison.later[0], comparison)
          == "Compared with the text until then. As amended by section 5 of public act 25-41.");
    CHECK(later_phrase(comparison) == "changes again from July 1, 2027");
}

TEST_CASE("view_in_force: words that move from the text in force to a later version are deleted") {
    auto const comparison =
        compared("(a) Each door shall be open.\n(b) The keeper shall count the doors each day.",
                 "(a) Each door shall be open.\n(b) None."
                     + version("July 1, 2027", "The keeper shall count the doors each day."));
    REQUIRE(comparison.later.size() == 1);
    auto const lines = lines_of(view_in_force(comparison));
    CAPTURE(lines);
    CHECK(lines.find("[The keeper shall count the doors each day") != std::string::npos);
    CHECK(lines.find("None") != std::string::npos);
    CHECK(lines.find("Note") == std::string::npos);
}

TEST_CASE("view_in_force: a version that both editions print stays in the text") {
    auto const later = version("July 1, 2027", "The fee is twenty dollars.");
    auto const comparison =
        compared("(a) Each door shall be open.\n(b) The fee is five dollars." + later,
                 "(a) Each door shall be shut.\n(b) The fee is five dollars." + later);
    CHECK(comparison.later.empty());
    CHECK(lines_of(view_in_force(comparison)) == lines_of(view_of(comparison)));
    CHECK(later_phrase(comparison).empty());
}

TEST_CASE("redline_by_version: no word of the text in force stays as one of a later version") {
    auto const comparison =
        compared("(a) Each door shall be open.\n(b) The keeper shall count the doors each day.",
                 "(a) Each door shall be shut.\n(b) None."
                     + version("July 1, 2027", "The keeper shall count the doors each day."));
    REQUIRE(comparison.later.size() == 1);
    std::string_view const old_text = comparison.old_section->text;
    std::string_view const new_text = comparison.new_section->text;
    auto const version_begin = new_text.find("*Note");
    std::string olds;
    std::string news;
    auto last = Op::Equal;
    for (auto const& piece : redline_by_version(comparison)) {
        if (piece.op != Op::Insert)
            olds += piece.old_span.of(old_text);
        if (piece.op != Op::Delete)
            news += piece.new_span.of(new_text);
        if (piece.op == Op::Equal)
            CHECK(piece.new_span.begin < version_begin);
        CHECK((piece.op != Op::Delete || last == Op::Equal));
        last = piece.op;
    }
    CHECK(olds == old_text);
    CHECK(news == new_text);
}
