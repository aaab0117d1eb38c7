#include "parser/citation.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

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

/// "[words: kind anchor {code} target; target-last <rider>]".
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
            append_word(line, target.number + target.path);
            if (!target.last_number.empty() || !target.last_path.empty())
                line += " to " + target.last_number + target.last_path;
        }
        if (!citation.session.empty())
            append_word(line, "(" + citation.session + ")");
        if (!citation.rider.empty())
            append_word(line, "<" + citation.rider + ">");
        line += "]";
    }
    return line;
}

struct Row {
    char const* text;
    char const* citations;
};

void check(std::initializer_list<Row> rows) {
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CHECK(printed(row.text) == row.citations);
    }
}

} // namespace

TEST_CASE("citation: chains of provisions name their path outermost first") {
    check({
        {"under subparagraph (F) of subdivision (1) of subsection (b) of this section, a",
         "[subparagraph (F) of subdivision (1) of subsection (b) of this section: this section "
         "(b)(1)(F)]"},
        {"subdivision (2) of subsection (a) of section 99-90a shall",
         "[subdivision (2) of subsection (a) of section 99-90a: 99-90a(a)(2)]"},
        {"subdivision (1) or (2) of subsection (a) or (b) of section 99-1",
         "[subdivision (1) or (2) of subsection (a) or (b) of section 99-1: 99-1(a)(1); "
         "99-1(b)(1); 99-1(a)(2); 99-1(b)(2)]"},
    });
}
