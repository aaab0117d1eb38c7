#include "parser/bills/brace_marks.hpp"

#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

bool is_legend(Paragraph const& paragraph) {
    return paragraph.text.starts_with("[Proposed deletions are enclosed in brackets.")
        && paragraph.text.find("Proposed additions stand in braces") != std::string::npos;
}

void report(Paragraph const& paragraph, std::string_view rest, Diagnostics& diagnostics) {
    constexpr std::size_t shown = 48;
    auto end = std::min(rest.size(), shown);
    while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0U) == 0x80U)
        --end;
    diagnostics.push_back(make_diagnostic(
        DiagnosticCode::UnpairedBrace, {.line = paragraph.line}, rest.substr(0, end)));
}

Paragraph with_marks(Paragraph const& paragraph, Diagnostics& diagnostics) {
    Paragraph marked;
    marked.line = paragraph.line;
    marked.row = paragraph.row;
    std::string_view rest = paragraph.text;
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

bool read_braces(std::vector<Paragraph>& paragraphs, Diagnostics& diagnostics) {
    auto const legend = std::find_if(paragraphs.begin(), paragraphs.end(), is_legend);
    if (legend == paragraphs.end())
        return false;
    std::for_each(paragraphs.begin(), legend, [&](Paragraph& paragraph) {
        if (paragraph.text.find_first_of("{}") != std::string::npos)
            paragraph = with_marks(paragraph, diagnostics);
    });
    return true;
}

} // namespace nutmeg
