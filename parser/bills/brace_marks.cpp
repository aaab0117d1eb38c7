#include "parser/bills/brace_marks.hpp"

#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

bool is_legend(ActParagraph const& paragraph) {
    return paragraph.words.starts_with("[Proposed deletions are enclosed in brackets.")
        && paragraph.words.find("Proposed additions stand in braces") != std::string::npos;
}

void report(ActParagraph const& paragraph, std::string_view rest, Diagnostics& diagnostics) {
    constexpr std::size_t shown = 48;
    auto end = std::min(rest.size(), shown);
    while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0U) == 0x80U)
        --end;
    diagnostics.push_back(make_diagnostic(
        DiagnosticCode::UnpairedBrace, {.line = paragraph.line}, rest.substr(0, end)));
}

ActParagraph with_marks(ActParagraph const& paragraph, Diagnostics& diagnostics) {
    ActParagraph marked;
    marked.line = paragraph.line;
    marked.row = paragraph.row;
    std::string_view rest = paragraph.words;
    bool inserted = false;
    bool reported = false;
    while (!rest.empty()) {
        auto const at = std::min(rest.find_first_of("{}"), rest.size());
        marked.add(rest.substr(0, at), inserted, false);
        rest.remove_prefix(at);
        if (rest.empty())
            break;
        auto const next = rest.find_first_of("{}", 1);
        bool const opens =
            rest.front() == '{' && next != std::string_view::npos && rest[next] == '}';
        bool const closes = rest.front() == '}' && inserted;
        if (!opens && !closes) {
            marked.add(rest.substr(0, 1), false, false);
            if (!reported)
                report(paragraph, rest, diagnostics);
            reported = true;
        }
        inserted = opens;
        rest.remove_prefix(1);
    }
    marked.end_words();
    return marked;
}

} // namespace

bool read_braces(std::vector<ActParagraph>& paragraphs, Diagnostics& diagnostics) {
    auto const legend = std::find_if(paragraphs.begin(), paragraphs.end(), is_legend);
    if (legend == paragraphs.end())
        return false;
    std::for_each(paragraphs.begin(), legend, [&](ActParagraph& paragraph) {
        if (paragraph.words.find_first_of("{}") != std::string::npos)
            paragraph = with_marks(paragraph, diagnostics);
    });
    return true;
}

} // namespace nutmeg
