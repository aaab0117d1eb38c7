#include "parser/citations/citation.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace nutmeg;

std::string_view kind_name(CitationKind kind) {
    switch (kind) {
    case CitationKind::Statute:
        return "";
    case CitationKind::Chapter:
        return "chapter";
    case CitationKind::Title:
        return "title";
    case CitationKind::Part:
        return "part";
    case CitationKind::Article:
        return "article";
    case CitationKind::PublicAct:
        return "P.A.";
    case CitationKind::SpecialAct:
        return "S.A.";
    case CitationKind::ThisAct:
        return "act";
    case CitationKind::UnitedStatesCode:
        return "USC";
    case CitationKind::FederalRegulations:
        return "CFR";
    case CitationKind::PublicLaw:
        return "P.L.";
    case CitationKind::FederalSection:
        return "federal";
    case CitationKind::StateRegulations:
        return "regulations";
    case CitationKind::Constitution:
        return "constitution";
    }
    return "?";
}

std::string anchor_words(Citation const& citation) {
    std::string const level(level_name(citation.anchor_level));
    switch (citation.anchor) {
    case Anchor::Number:
        return "";
    case Anchor::This:
        return "this " + level;
    case Anchor::Said:
        return "said " + level;
    case Anchor::Such:
        return "such " + level;
    case Anchor::Bare:
        return "bare " + level;
    }
    return "?";
}

void append_word(std::string& line, std::string_view word) {
    if (word.empty())
        return;
    if (!line.empty() && line.back() != '[')
        line += ' ';
    line += word;
}

/// "99-1(a)"; "557/III" if the path is not a designator.
std::string provision_name(std::string_view number, std::string_view path) {
    std::string words(number);
    if (!number.empty() && !path.empty() && path.front() != '(')
        words += '/';
    return words.append(path);
}

/// "[words: kind anchor {code} target; target-last <qualifier>]".
std::string printed(std::string_view text) {
    std::string line;
    for (auto const& citation : find_citations(text)) {
        append_word(line, "[");
        line.append(citation.span.of(text)).append(":");
        append_word(line, kind_name(citation.kind));
        append_word(line, anchor_words(citation));
        if (!citation.code.empty())
            append_word(line, "{" + citation.code + "}");
        std::string_view separator;
        for (auto const& target : citation.targets) {
            line += separator;
            separator = ";";
            append_word(line, provision_name(target.number, target.path));
            if (!target.last_number.empty() || !target.last_path.empty())
                append_word(line, "to " + provision_name(target.last_number, target.last_path));
        }
        if (!citation.session.empty())
            append_word(line, "(" + citation.session + ")");
        if (!citation.qualifier.empty())
            append_word(line, "<" + citation.qualifier + ">");
        line += "]";
    }
    return line;
}

/// Rows of tests/golden/citation.test: a text and, indented, its citations, one per line; "-" for
/// none.
struct Row {
    std::string text;
    std::string citations;
};

struct Group {
    std::string name;
    std::vector<Row> rows;
};

std::vector<Group> golden_groups() {
    std::ifstream file(NUTMEG_SOURCE_DIR "/tests/golden/citation.test");
    REQUIRE(file);
    std::vector<Group> groups;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("# "))
            groups.push_back({line.substr(2), {}});
        else if (!line.starts_with("    ") && !line.empty())
            groups.back().rows.push_back({line, ""});
        else if (!line.empty() && line.substr(4) != "-")
            append_word(groups.back().rows.back().citations, std::string_view{line}.substr(4));
    }
    return groups;
}

} // namespace

TEST_CASE("citation: every row of the golden file is parsed as stated") {
    auto const groups = golden_groups();
    REQUIRE(groups.size() > 5);
    for (auto const& group : groups)
        SUBCASE(group.name.c_str()) {
            REQUIRE_FALSE(group.rows.empty());
            for (auto const& row : group.rows) {
                CAPTURE(row.text);
                CHECK(printed(row.text) == row.citations);
            }
        }
}

TEST_CASE("citation: every target has the span of its words, inside the citation") {
    std::string_view const text =
        "under subdivisions (1) and (3) to (5), inclusive, of subsection (b) of section 99-4";
    auto const citations = find_citations(text);
    REQUIRE(citations.size() == 1);
    REQUIRE(citations[0].targets.size() == 2);
    CHECK(citations[0].targets[0].span.of(text) == "(1)");
    CHECK(citations[0].targets[1].span.of(text) == "(3) to (5), inclusive");
    CHECK(citations[0].span.contains(citations[0].targets[1].span));
}

TEST_CASE("citation: with one member in the innermost list, targets are the words that vary") {
    std::string_view const text = "subdivision (1) of subsection (a) or (b) of this section";
    auto const citations = find_citations(text);
    REQUIRE(citations.size() == 1);
    REQUIRE(citations[0].targets.size() == 2);
    CHECK(citations[0].targets[0].span.of(text) == "(a)");
    CHECK(citations[0].targets[1].span.of(text) == "(b)");
    CHECK(citations[0].targets[0].path == "(a)(1)");
    CHECK(citations[0].targets[1].path == "(b)(1)");
}

TEST_CASE("citation: paragraphs end citations") {
    CHECK(printed("under section 99-1,\n99-2 or subsection\n(a) of\nthis section")
          == "[section 99-1: 99-1] [this section: this section]");
}

TEST_CASE("citation: no-break and thin spaces count as spaces") {
    CHECK(printed("section\u00a099-1 and subsection\u2009(a) of this section")
          == "[section\u00a099-1: 99-1] [subsection\u2009(a) of this section: this section (a)]");
}

TEST_CASE("citation: spans are in order, do not overlap and contain their targets") {
    std::string text;
    for (auto const* piece : {"subsection (a), (b) or (c) of section 99-1, ",
                              "99-2 of the general statutes, revised to January 1, 2001, ",
                              "or of section 99-3 or sub",
                              "division (1) (A) of Section 4(a) and (b) of the ",
                              "part II of chapter 9, public act 23-1 of the "})
        for (auto const* other : {"this section (1) ", "(2), (3) and (4) of said chapter ", "\n"})
            text.append(piece).append(other).append(piece);
    std::uint32_t end = 0;
    for (auto const& citation : find_citations(text)) {
        CHECK(citation.span.begin >= end);
        CHECK_FALSE(citation.span.empty());
        REQUIRE_FALSE(citation.targets.empty());
        for (auto const& target : citation.targets)
            CHECK(citation.span.contains(target.span));
        end = citation.span.end;
    }
    CHECK(end > 0);
}

TEST_CASE("citation: citations and targets grow linearly with the text") {
    auto const count = [](std::string_view piece, std::size_t times) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i)
            text += piece;
        auto const citations = find_citations(text);
        std::size_t targets = 0;
        for (auto const& citation : citations)
            targets += citation.targets.size();
        CHECK(targets <= text.size());
        return citations.size() + targets;
    };
    for (auto const* piece : {"subsection (a) of ",
                              "(a) (1) (A) (i) ",
                              "subsection (a), ",
                              "subsection (a) or ",
                              "subsection (a), (b), (c) of ",
                              "subdivision (1), (2), ",
                              "section 99-1(a) or (b), ",
                              "part III of ",
                              "99-1, ",
                              "said "}) {
        CAPTURE(piece);
        CHECK(count(piece, 8000) <= 3 * count(piece, 4000));
    }
}

TEST_CASE("citation: ranges that say \"through\"") {
    CHECK(printed("sections 99-1 through 99-4")
          == "[sections 99-1 through 99-4: 99-1 to 99-4]");
    CHECK(printed("subsections (a) through (c) of section 99-4")
          == "[subsections (a) through (c) of section 99-4: 99-4(a) to 99-4(c)]");
    CHECK(printed("section 99-1 throughout the state") == "[section 99-1: 99-1]");
}

TEST_CASE("citation: a note of the United States Code") {
    CHECK(printed("42 USC 1983 note, or 42 USC 1983 notes")
          == "[42 USC 1983 note: USC {42 USC} 1983 note] [42 USC 1983: USC {42 USC} 1983]");
}

TEST_CASE("citation: a text may end anywhere") {
    std::string_view const text = "subparagraphs (A)(i) to (A)(iii), inclusive, of subdivision (1) "
                                  "of section 99-1(a) or (b) of "
                                  "the general statutes, revision of 1958, revised to January 1, "
                                  "2019, 18 USC 1595 et seq., P.L. "
                                  "104-191, section 3 of article first of the Constitution of the "
                                  "state, number 7 of the public "
                                  "acts of 1955, part III of this chapter";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        // An exact copy, so that the sanitizer sees a read past the end.
        std::string const broken(text.substr(0, size));
        for (auto const& citation : find_citations(broken))
            CHECK(citation.span.end <= size);
    }
    CHECK(find_citations(text).size() == 6);
}
