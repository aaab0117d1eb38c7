#include "parser/bills/act.hpp"
#include "parser/bills/words_location.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/substring.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace nutmeg {

namespace {

bool at_line_start(std::string const& out) {
    return out.empty() || out.back() == '\n';
}

/// Whether the character at `at` is punctuation that has no space before it. ".5" begins a number,
/// "...." is a blank to be filled in.
bool closes_up(std::string_view words, std::size_t at) {
    if (words[at] == '.')
        return at + 1 == words.size()
            || (words[at + 1] != '.' && (words[at + 1] < '0' || words[at + 1] > '9'));
    return std::string_view(",;:)").find(words[at]) != std::string_view::npos;
}

/// Appends words that follow a mark. At most one of the spaces on both sides is kept. `had_space`:
/// the words omitted between them began and ended with a space.
void append_after_mark(std::string& out, std::string_view words, bool had_space) {
    auto const first = words.find_first_not_of(' ');
    bool const has_space = first != 0 || had_space || (!out.empty() && out.back() == ' ');
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    if (first == std::string_view::npos) {
        if (!at_line_start(out))
            out.push_back(' ');
        return;
    }
    bool const line_end = words[first] == '\n';
    if (line_end && at_line_start(out))
        return append_after_mark(out, words.substr(first + 1), false);
    bool const closing = closes_up(words, first);
    // The period after a deleted paragraph belongs to the paragraph before.
    if (closing && words[first] != ')' && !out.empty() && out.back() == '\n')
        out.pop_back();
    else if (has_space && !closing && !line_end && !at_line_start(out) && out.back() != '(')
        out.push_back(' ');
    out.append(words.substr(first));
}

/// The plain words and those marked `kept`, with spaces closed up at marks and omitted runs.
std::string text_of(MarkedText const& marked, Mark kept) {
    std::string out;
    std::string omitted;
    for (std::size_t i = 0; i < marked.runs.size(); ++i) {
        auto const& run = marked.runs[i];
        auto const words = run.span.of(marked.text);
        if (run.mark != Mark::Plain && run.mark != kept) {
            omitted += words;
            continue;
        }
        // These spaces may be the only ones between the words on both sides.
        bool const had_space = !omitted.empty() && omitted.front() == ' ' && omitted.back() == ' ';
        omitted.clear();
        if (i == 0)
            out = words;
        else
            append_after_mark(out, words, had_space);
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '\n'))
        out.pop_back();
    return out;
}

/// A text with the lines of the file that it is from.
struct SourceText {
    std::string_view text;
    std::vector<SourceLine> const& lines;
    std::uint32_t first_line = 0;
};

/// The word that ends at or before `end`; empty if there is none.
Span last_word(std::string_view text, std::uint32_t end) {
    while (end > 0 && is_space(text[end - 1]))
        --end;
    auto begin = end;
    while (begin > 0 && !is_space(text[begin - 1]))
        --begin;
    return {begin, end};
}

DiagnosticLocation location_in(SourceText const& source, Span words) {
    DiagnosticLocation location;
    location.line = line_at(source.lines, source.first_line, words.begin);
    location.quote = std::string(words.of(source.text));
    std::replace(location.quote.begin(), location.quote.end(), '\n', ' ');
    location.before = words_before(source.text, words.begin);
    // Only those of the same line of the file.
    for (auto const& one : source.lines)
        if (one.begin <= words.begin && words.begin - one.begin < location.before.size())
            location.before.erase(0, location.before.size() - (words.begin - one.begin));
    return location;
}

/// Whether the words are cut out of longer ones, or of a longer number such as 99-34.
bool is_part_of_word(std::string_view text, std::size_t begin, std::size_t end) {
    auto const joins = [](char c) { return is_alnum(c) || c == '-'; };
    return (begin > 0 && joins(text[begin - 1]) && is_alnum(text[begin]))
        || (end < text.size() && joins(text[end]) && is_alnum(text[end - 1]));
}

/// Where the words are in the text, not as a part of longer ones; else an empty span.
Span find_exact(std::string_view text, std::string_view words) {
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1))
        if (!is_part_of_word(text, at, at + words.size()))
            return make_span(at, at + words.size());
    return {};
}

/// The same, whatever spaces and marks are between the words.
Span find_letters(std::string_view text, std::string_view words) {
    auto const wanted = letters_of(words);
    if (wanted.empty())
        return {};
    std::vector<std::uint32_t> offsets; // of the letters
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_alnum(text[i]))
            offsets.push_back(static_cast<std::uint32_t>(i));
    auto const letters = letters_of(text);
    for (auto at = letters.find(wanted); at != letters.npos; at = letters.find(wanted, at + 1)) {
        Span const span{offsets[at], offsets[at + wanted.size() - 1] + 1};
        if (!is_part_of_word(text, span.begin, span.end))
            return span;
    }
    return {};
}

} // namespace

std::string MarkedText::old_text() const {
    return text_of(*this, Mark::Deleted);
}

std::string MarkedText::new_text() const {
    return text_of(*this, Mark::Inserted);
}

std::size_t MarkedText::offset_of_old(std::string_view old_words, std::size_t at) const {
    // The texts differ in their spaces and ends of lines only.
    auto const is_word = [](char c) { return c != ' ' && c != '\n'; };
    auto const before = old_words.substr(0, at);
    auto left = std::count_if(before.begin(), before.end(), is_word);
    std::size_t end = 0;
    for (auto const& run : runs) {
        if (run.mark != Mark::Plain && run.mark != Mark::Deleted)
            continue;
        for (std::size_t i = run.span.begin; i < run.span.end; ++i)
            if (is_word(text[i])) {
                if (left-- == 0)
                    return i;
                end = i + 1;
            }
    }
    return end;
}

DiagnosticLocation words_location(MarkedText const& text, Span words) {
    if (words.empty())
        words = last_word(text.text, words.begin);
    auto location = location_in({text.text, text.source_lines}, words);
    location.span = words;
    return location;
}

DiagnosticLocation words_location(Paragraph const& paragraph, std::size_t from) {
    constexpr std::size_t enough = 48;
    auto end = std::min(paragraph.text.size(), from + enough);
    if (end < paragraph.text.size())
        if (auto const space = paragraph.text.find_last_of(' ', end); space > from)
            end = space;
    return location_in({paragraph.text, paragraph.source_lines, paragraph.line},
                       make_span(from, end));
}

DiagnosticLocation section_location(ActSection const& section, std::string_view words) {
    if (!words.empty()) {
        SourceText const opening{section.opening, section.opening_lines, section.line};
        SourceText const text{section.text.text, section.text.source_lines, section.line};
        for (auto const find : {find_exact, find_letters})
            for (auto const* source : {&opening, &text})
                if (auto const span = find(source->text, words); !span.empty())
                    return location_in(*source, span);
    }
    DiagnosticLocation location;
    location.line = section.line;
    return location;
}

Span span_of_old(MarkedText const& text, std::string_view old_words, Span span) {
    if (!span.empty())
        return make_span(text.offset_of_old(old_words, span.begin),
                         text.offset_of_old(old_words, span.end - 1) + 1);
    // After the last word, or before the first one.
    auto const at = span.begin > 0 ? text.offset_of_old(old_words, span.begin - 1) + 1
                                   : std::min(text.text.find_first_of(" \n"), text.text.size());
    return make_span(at, at);
}

DiagnosticLocation section_end_location(ActSection const& section) {
    auto const& text = section.text.text;
    auto location = text.empty()
                      ? location_in({section.opening, section.opening_lines, section.line},
                                    last_word(section.opening,
                                              static_cast<std::uint32_t>(section.opening.size())))
                      : words_location(section.text, make_span(text.size(), text.size()));
    location.span = {};
    if (location.line == 0)
        location.line = section.line;
    return location;
}

} // namespace nutmeg
