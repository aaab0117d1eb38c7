#include "cli/docx/document.hpp"
#include "cli/docx/render.hpp"
#include "cli/docx/tracked_text.hpp"
#include "corpus/edition_diff.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/statutes/page.hpp"
#include "tests/support/random_edits.hpp"
#include "tests/support/sample_report.hpp"
#include "tests/support/tracked_docx.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

std::shared_ptr<Section const> section(std::string const& text) {
    auto made = std::make_shared<Section>();
    made->numbers = {"99-1"};
    made->last_numbers = {""};
    made->heading = text.empty() ? "" : "Sec. 99-1. Gates.";
    made->text = text;
    made->current_end = static_cast<std::uint32_t>(text.size());
    return made;
}

/// The paragraphs, one per line: [deleted] {inserted}, and | or ^ where the end is inserted or
/// deleted.
std::string marks(std::vector<DocxParagraph> const& paragraphs) {
    std::string out;
    for (auto const& paragraph : paragraphs) {
        for (auto const& run : paragraph.runs)
            out += run.change == Op::Delete ? "[" + run.words + "]"
                 : run.change == Op::Insert ? "{" + run.words + "}"
                                            : run.words;
        out += paragraph.end == Op::Insert ? "|" : paragraph.end == Op::Delete ? "^" : "";
        out += "\n";
    }
    return out;
}

std::string marks(std::string const& old_text, std::string const& new_text) {
    return marks(tracked_text(compare(section(old_text), section(new_text))));
}

} // namespace

TEST_CASE("tracked text: words that change are tracked in their paragraph") {
    CHECK(marks("(a) The fee is ten dollars.\n(b) No gate.",
                "(a) The fee is fifteen dollars.\n(b) No gate.")
          == "(a) The fee is [ten]{fifteen} dollars.\n(b) No gate.\n");
}

TEST_CASE("tracked text: the end of a paragraph that is in one text only is tracked") {
    CHECK(marks("(a) One gate.\n(c) Two doors.", "(a) One gate.\n(b) New rule.\n(c) Two doors.")
              .find("|\n")
          != std::string::npos);
    CHECK(marks("", "(a) One gate.\n(b) Two doors.") == "{(a) One gate.}|\n{(b) Two doors.}|\n");
    CHECK(marks("(a) One gate.\n(b) Two doors.", "") == "[(a) One gate.]^\n[(b) Two doors.]^\n");
}

TEST_CASE("tracked text: the old and the new designator are in one paragraph") {
    auto const text = marks("(a) The keeper opens the gate. The keeper may close it at noon.\n(b) "
                            "Doors are painted in spring by the owner of the house.",
                            "(a) The keeper opens the gate.\n(c) Doors are painted in spring by "
                            "the owner of the house.");
    CHECK(text.find("[(b)]{(c)} Doors") != std::string::npos);
}

TEST_CASE("tracked text: paragraphs that replace others are paragraphs of their own") {
    CHECK(marks("(1) Keepers of gates\n(2) Owners of boats\n(b) Doors.",
                "(A) Every painter shall sign\n(B) No thief enters\n(b) Doors.")
          == "[(1) Keepers of gates]^\n[(2) Owners of boats]^\n{(A) Every painter shall sign}|\n"
             "{(B) No thief enters}|\n(b) Doors.\n");
}

TEST_CASE("tracked text: accepted it is the new text, rejected the old one") {
    Statutes statutes({std::string(NUTMEG_SOURCE_DIR "/corpus/sample")});
    DiffReport report;
    std::uint32_t seed = 0;
    auto const contents = statutes.all();
    for (auto const& stored : contents.sections) {
        auto const old_section = stored.section;
        if (old_section->text.empty())
            continue;
        auto const amended = section(edited(old_section->text, ++seed));
        report.comparisons.push_back(compare(old_section, amended));
    }
    REQUIRE(report.comparisons.size() > 20);
    auto const file = render_docx(report, {});
    auto const accepted = resolved_sections(file, Resolve::Accept);
    auto const rejected = resolved_sections(file, Resolve::Reject);
    REQUIRE(accepted.size() == report.comparisons.size());
    REQUIRE(rejected.size() == report.comparisons.size());
    for (std::size_t i = 0; i < accepted.size(); ++i) {
        CHECK(accepted[i] == report.comparisons[i].new_section->text);
        CHECK(rejected[i] == report.comparisons[i].old_section->text);
    }
}
