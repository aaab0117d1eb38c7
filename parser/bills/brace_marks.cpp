#include "parser/bills/brace_marks.hpp"

#include "parser/bills/head_and_tail.hpp"
#include "parser/bills/words_location.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <initializer_list>

namespace nutmeg {

namespace {

bool has_any(std::string_view words, std::initializer_list<std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        return words.find(phrase) != words.npos;
    });
}

/// Whether a sentence, in lower case, says that insertions are in braces: "New words are in
/// {braces}", "{ } marks insertions".
bool explains_braces(std::string_view sentence) {
    bool const names_insertions = has_any(sentence,
                                          {"addition",
                                           "insert",
                                           "added",
                                           "underlin",
                                           "underscor",
                                           "new matter",
                                           "new words",
                                           "new text",
                                           "new language",
                                           "new material"});
    bool const names_braces = has_any(sentence,
                                      {"in braces",
                                       "within braces",
                                       "between braces",
                                       "by braces",
                                       "with braces",
                                       "braces mark",
                                       "braces show",
                                       "braces are",
                                       "braces indicate",
                                       "curly",
                                       "curved bracket",
                                       "{"});
    return names_insertions && names_braces;
}

/// Whether the paragraph is a legend, which is short and has a sentence about the marks.
bool is_legend(Paragraph const& paragraph) {
    constexpr std::size_t longest = 600;
    if (paragraph.text.size() > longest)
        return false;
    auto const low = to_lower(paragraph.text);
    std::string_view rest = low;
    while (!rest.empty()) {
        auto const sentence = rest.substr(0, rest.find(". "));
        if (explains_braces(sentence))
            return true;
        rest.remove_prefix(std::min(rest.size(), sentence.size() + 1));
    }
    return false;
}

void report(Paragraph const& paragraph, std::string_view rest, Diagnostics& diagnostics) {
    constexpr std::size_t shown = 48;
    auto end = std::min(rest.size(), shown);
    while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0U) == 0x80U)
        --end;
    diagnostics.push_back(
        make_diagnostic(DiagnosticCode::UnpairedBrace,
                        words_location(paragraph, paragraph.text.size() - rest.size()),
                        rest.substr(0, end)));
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
    bool const has_marks = std::any_of(paragraphs.begin(), paragraphs.end(), [](auto const& one) {
        return !one.inserted.empty() || !one.deleted.empty();
    });
    if (legend == paragraphs.end() || has_marks)
        return false;
    for (auto& paragraph : paragraphs)
        if (paragraph.text.find_first_of("{}") != std::string::npos && !is_legend(paragraph))
            paragraph = with_marks(paragraph, diagnostics);
    paragraphs.erase(std::remove_if(paragraphs.begin(),
                                    paragraphs.end(),
                                    [](Paragraph const& paragraph) {
                                        return is_legend(paragraph) && !begins_tail(paragraph.text);
                                    }),
                     paragraphs.end());
    return true;
}

} // namespace nutmeg
