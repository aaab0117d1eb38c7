#include "parser/documents/model/document.hpp"

#include "parser/text/unicode.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

void add_span(std::vector<Span>& spans, std::size_t begin, std::size_t end) {
    if (begin >= end)
        return;
    if (!spans.empty() && spans.back().end == begin)
        spans.back().end = static_cast<std::uint32_t>(end);
    else
        spans.push_back(make_span(begin, end));
}

std::vector<Span> spans_from(std::vector<Span> const& spans, std::size_t from) {
    std::vector<Span> out;
    for (auto const span : spans)
        if (span.end > from)
            out.push_back(
                make_span(std::max<std::size_t>(span.begin, from) - from, span.end - from));
    return out;
}

bool begins_with_space(std::string_view words) {
    constexpr std::size_t longest_space = 3; // bytes of a space in UTF-8
    std::string probe = "x";
    append_collapsed(probe, words.substr(0, longest_space));
    return probe.size() > 1 && probe[1] == ' ';
}

/// Removes the byte before `end` from the last span if it ends there.
void unmark_last_byte(std::vector<Span>& spans, std::size_t end) {
    if (spans.empty() || spans.back().end != end)
        return;
    --spans.back().end;
    if (spans.back().empty())
        spans.pop_back();
}

} // namespace

bool is_word_processor_format(DocumentFormat format) {
    switch (format) {
    case DocumentFormat::Docx:
    case DocumentFormat::Rtf:
    case DocumentFormat::Doc:
    case DocumentFormat::Odt:
    case DocumentFormat::Wpd:
        return true;
    case DocumentFormat::Html:
    case DocumentFormat::Pdf:
    case DocumentFormat::Text:
        break;
    }
    return false;
}

void Paragraph::add(std::string_view next, bool is_inserted, bool is_deleted) {
    auto const before = text.size();
    if (before > 0 && text.back() == ' ' && begins_with_space(next)) {
        if (!is_inserted)
            unmark_last_byte(inserted, before);
        if (!is_deleted)
            unmark_last_byte(deleted, before);
    }
    append_collapsed(text, next);
    if (is_inserted)
        add_span(inserted, before, text.size());
    if (is_deleted)
        add_span(deleted, before, text.size());
}

void Paragraph::begin_line() {
    auto const start = static_cast<std::uint32_t>(text.size());
    if (start > 0 && (line_starts.empty() || line_starts.back() != start))
        line_starts.push_back(start);
}

void Paragraph::end_words() {
    if (!text.empty() && text.back() == ' ')
        text.pop_back();
    for (auto* spans : {&inserted, &deleted})
        if (!spans->empty() && spans->back().end > text.size()) {
            spans->back().end = static_cast<std::uint32_t>(text.size());
            if (spans->back().empty())
                spans->pop_back();
        }
    while (!line_starts.empty() && line_starts.back() > text.size())
        line_starts.pop_back();
}

Paragraph Paragraph::tail(std::size_t from) const {
    while (from < text.size() && text[from] == ' ')
        ++from;
    from = std::min(from, text.size());
    Paragraph rest{text.substr(from),
                   spans_from(inserted, from),
                   spans_from(deleted, from),
                   line,
                   row,
                   page,
                   ends_inserted,
                   ends_deleted,
                   {}};
    for (auto const start : line_starts)
        if (start > from)
            rest.line_starts.push_back(static_cast<std::uint32_t>(start - from));
    return rest;
}

void Paragraph::append(Paragraph const& next) {
    text += ' ';
    auto const shift = text.size();
    text += next.text;
    for (auto const span : next.inserted)
        add_span(inserted, span.begin + shift, span.end + shift);
    for (auto const span : next.deleted)
        add_span(deleted, span.begin + shift, span.end + shift);
    line_starts.push_back(static_cast<std::uint32_t>(shift));
    for (auto const start : next.line_starts)
        line_starts.push_back(static_cast<std::uint32_t>(start + shift));
    ends_inserted = next.ends_inserted;
    ends_deleted = next.ends_deleted;
}

} // namespace nutmeg
