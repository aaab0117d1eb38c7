// What citations refer to once the section's outline is known: "this", "said", "such" and bare
// ones, and whether the target exists.
#include "parser/statutes/read_section.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

/// "said section -> 99-2; subdivision (1) -> 99-1(a)(1)": words and targets of every citation of
/// the statutes; "!" after one that does not exist, "?" after one in a section that is not at hand,
/// "*" after one that is cited as of an earlier time.
std::string resolved(std::string_view text) {
    auto const other =
        section_from_words("99-2", "Shells.", "(a) One.\n(b) (1) Two.\n(2) Three.\n(c) Four.");
    auto section = section_from_words("99-1", "Nuts.", text);
    resolve_citations(section,
                      [&](std::string_view number) { return number == "99-2" ? &other : nullptr; });
    std::string all;
    for (auto const& citation : section.citations) {
        if (citation.kind != CitationKind::Statute)
            continue;
        all += all.empty() ? "" : "; ";
        all += citation.span.of(section.text);
        all += " ->";
        for (auto const& target : citation.targets) {
            all += ' ' + target.number + target.path;
            if (!target.last_number.empty() || !target.last_path.empty())
                all += ".." + target.last_number + target.last_path;
            all += target.resolution == Resolution::Dangling ? "!"
                 : target.resolution == Resolution::NotGiven ? "?"
                 : target.resolution == Resolution::Frozen   ? "*"
                                                             : "";
        }
    }
    return all;
}

} // namespace

TEST_CASE("resolve: citations by their context") {
    struct Row {
        char const* text;
        char const* targets;
    };
    std::vector<Row> const rows{
        {"(a) Sort nuts.\n(b) (1) Under subdivision (2) of this subsection.\n(2) Under this "
         "subdivision.",
         "subdivision (2) of this subsection -> 99-1(b)(2); this subdivision -> 99-1(b)(2)"},
        {"(a) Under subsection (c) of this section.\n(b) Dry nuts.",
         "subsection (c) of this section -> 99-1(c)!"},
        {"(a) Sort.\n(b) (1) Dry.\n(2) Under subdivision (1).\n(c) Sell.",
         "subdivision (1) -> 99-1(b)(1)"},
        {"Under subsection (b) of section 99-2 and subdivision (2) of said subsection.",
         "subsection (b) of section 99-2 -> 99-2(b); subdivision (2) of said subsection -> "
         "99-2(b)(2)"},
        {"Under section 99-2, and under subsection (d) of said section.",
         "section 99-2 -> 99-2; subsection (d) of said section -> 99-2(d)!"},
        {"Under section 99-7.", "section 99-7 -> 99-7?"},
        {"Under subsection (d) of section 99-2 of the general statutes, revision of 1958, revised "
         "to "
         "January 1, 2019, or subsection (d) of section 99-2.",
         "subsection (d) of section 99-2 of the general statutes, revision of 1958, revised to "
         "January 1, 2019 -> 99-2(d)*; subsection (d) of section 99-2 -> 99-2(d)!"},
        // "Said sections" are those named together, not the last one named.
        {"Under sections 99-2, 99-4 and 99-5, and under section 99-9, rules of said sections hold.",
         "sections 99-2, 99-4 and 99-5 -> 99-2 99-4? 99-5?; section 99-9 -> 99-9?; said sections "
         "-> 99-2 99-4? 99-5?"},
        {"Under sections 99-2 to 99-5, inclusive, a term in subsection (a) of this section has the "
         "meaning of said sections.",
         "sections 99-2 to 99-5, inclusive -> 99-2..99-5; subsection (a) of this section -> "
         "99-1(a)!; said sections -> 99-2..99-5"},
        {"Under subsections (a) and (b) of section 99-2, and under said subsections.",
         "subsections (a) and (b) of section 99-2 -> 99-2(a) 99-2(b); said subsections -> 99-2(a) "
         "99-2(b)"},
        {"Under section 99-2 and said sections.", "section 99-2 -> 99-2; said sections -> 99-2"},
        // A section of a wall; a section of other law.
        {"Under section 99-2 the town may cut the wall into sections, and pay for such section.",
         "section 99-2 -> 99-2; such section -> "},
        {"Under section 99-2 and under such section.",
         "section 99-2 -> 99-2; such section -> 99-2"},
        {"Said sections come first.", "Said sections -> "},
        {"Under section 99-2 and Section 267(c) of the Internal Revenue Code of 1986, other than "
         "paragraph (3) of said section.",
         "section 99-2 -> 99-2; paragraph (3) of said section -> (3)"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CHECK(resolved(row.text) == row.targets);
    }
}

TEST_CASE("resolve: a bare citation in a later version refers to that version") {
    CHECK(
        resolved("(a) Sort nuts under subdivision (1).\n*Note: On and after July 1, 2027, "
                 "subsection (a) of this section, as amended by section 3 of public act 26-9, is "
                 "to read as follows:\n“(a) (1) Dry nuts.\n(2) Sell nuts under subdivision (1).”")
        == "subdivision (1) -> (1); subsection (a) of this section -> 99-1(a); subdivision (1) -> "
           "99-1(a)(1)");
}

TEST_CASE("resolve: \"such subdivision\" of land is no provision of the law") {
    struct Row {
        char const* text;
        char const* targets;
    };
    std::string const law = "Under subdivision (2) of subsection (b) of section 99-2, ";
    std::string const cited = "subdivision (2) of subsection (b) of section 99-2 -> 99-2(b)(2)";
    for (
        auto const& row : {
            Row{"a subdivision of land is a plan. Prior to such subdivision, pay.",
                "such subdivision ->"},
            Row{"land is subdivided by a plan. Prior to such subdivision, pay.",
                "such subdivision ->"},
            Row{"a political subdivision of the state may pay. Such subdivision shall report.",
                "Such subdivision ->"},
            Row{"pay, before such subdivision of land is made.", "such subdivision ->"},
            Row{"the owner of such section of highway shall pay.", "such section ->"},
            Row{"the owner shall pay. Such subdivision applies.", "Such subdivision -> 99-2(b)(2)"},
            Row{"the owner shall pay. Said section of the general statutes applies.",
                "Said section -> 99-2"},
            Row{"a subdivision of land is a plan under subdivision (1) of subsection (b) of "
                "section "
                "99-2. Such subdivision applies.",
                "subdivision (1) of subsection (b) of section 99-2 -> 99-2(b)(1); Such subdivision "
                "-> 99-2(b)(1)"},
        }) {
        CAPTURE(row.text);
        auto const found = resolved(law + row.text);
        CHECK(found.starts_with(cited));
        auto rest = found.substr(std::min(found.size(), cited.size() + 2));
        while (rest.ends_with(' '))
            rest.pop_back();
        CHECK(rest.starts_with(row.targets));
    }
}

TEST_CASE("resolve: a long list and many references to it do not multiply") {
    std::string text = "Under sections 99-2";
    constexpr int count = 400;
    for (int i = 0; i < count; ++i)
        text += ", 99-" + std::to_string(10 + i);
    text += " and 99-4, and under section 99-9";
    for (int i = 0; i < count; ++i)
        text += ", said sections";
    auto section = section_from_words("99-1", "Nuts.", text);
    anchor_citations(section);
    std::size_t targets = 0;
    for (auto const& citation : section.citations)
        targets += citation.targets.size();
    CHECK(targets < 2 * text.size());
    // What is over the limit is not resolved to another section.
    CHECK(section.citations.back().targets.front().number.empty());
}
