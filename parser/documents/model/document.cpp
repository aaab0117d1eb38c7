#include "parser/documents/model/document.hpp"

#include "parser/text/unicode.hpp"

#include <algorithm>
#include <array>

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

std::vector<Span> spans_until(std::vector<Span> const& spans, std::size_t to) {
    std::vector<Span> out;
    for (auto const span : spans)
        if (span.begin < to)
            out.push_back(make_span(span.begin, std::min<std::size_t>(span.end, to)));
    return out;
}

/// The parts of the spans in a range of bytes, relative to its begin. `at` is the first span that
/// may reach into it, and is moved past those that end before it.
std::vector<Span> spans_within(std::vector<Span> const& spans,
                               std::size_t begin,
                               std::size_t end,
                               std::size_t& at) {
    std::vector<Span> out;
    while (at < spans.size() && spans[at].end <= begin)
        ++at;
    for (auto i = at; i < spans.size() && spans[i].begin < end; ++i)
        out.push_back(make_span(std::max<std::size_t>(spans[i].begin, begin) - begin,
                                std::min<std::size_t>(spans[i].end, end) - begin));
    return out;
}

/// The lines that begin between the byte offsets, relative to the first.
std::vector<SourceLine> lines_within(std::vector<SourceLine> const& lines,
                                     std::size_t begin,
                                     std::size_t end) {
    std::vector<SourceLine> out;
    auto one = std::upper_bound(
        lines.begin(), lines.end(), begin, [](std::size_t offset, SourceLine const& line) {
            return offset < line.begin;
        });
    for (; one != lines.end() && one->begin < end; ++one)
        out.push_back({static_cast<std::uint32_t>(one->begin - begin), one->line});
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

std::uint32_t line_at(std::vector<SourceLine> const& lines,
                      std::uint32_t first,
                      std::size_t offset) {
    auto const next = std::upper_bound(
        lines.begin(), lines.end(), offset, [](std::size_t at, SourceLine const& line) {
            return at < line.begin;
        });
    return next == lines.begin() ? first : (next - 1)->line;
}

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

bool is_print_format(DocumentFormat format) {
    return format == DocumentFormat::Text || format == DocumentFormat::Pdf;
}

std::string_view line_class_name(LineClass line_class) {
    static constexpr std::array<std::string_view, line_class_count> names{"text",
                                                                          "line-number",
                                                                          "page-header",
                                                                          "page-footer",
                                                                          "page-mark",
                                                                          "file-copy-header",
                                                                          "message",
                                                                          "navigation",
                                                                          "note",
                                                                          "heading",
                                                                          "tail",
                                                                          "unknown"};
    return names[static_cast<std::size_t>(line_class)];
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

void Paragraph::begin_source_line(std::size_t begin, std::uint32_t number) {
    if ((source_lines.empty() ? line : source_lines.back().line) != number)
        source_lines.push_back({static_cast<std::uint32_t>(begin), number});
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
    if (!printed_lines.empty())
        printed_lines.resize(line_starts.size() + 1);
    while (!source_lines.empty() && source_lines.back().begin >= text.size())
        source_lines.pop_back();
}

Paragraph Paragraph::tail(std::size_t from) const {
    while (from < text.size() && text[from] == ' ')
        ++from;
    from = std::min(from, text.size());
    Paragraph rest{text.substr(from),
                   spans_from(inserted, from),
                   spans_from(deleted, from),
                   line_at(source_lines, line, from),
                   row,
                   page,
                   ends_inserted,
                   ends_deleted,
                   {},
                   {},
                   lines_within(source_lines, from, text.size())};
    auto const first = std::upper_bound(line_starts.begin(), line_starts.end(), from);
    for (auto start = first; start != line_starts.end(); ++start)
        rest.line_starts.push_back(static_cast<std::uint32_t>(*start - from));
    if (!printed_lines.empty())
        rest.printed_lines.assign(printed_lines.begin() + (first - line_starts.begin()),
                                  printed_lines.end());
    return rest;
}

Paragraph Paragraph::head(std::size_t to) const {
    Paragraph first = *this;
    while (to > 0 && text[to - 1] == ' ')
        --to;
    first.text.resize(to);
    first.inserted = spans_until(inserted, to);
    first.deleted = spans_until(deleted, to);
    while (!first.line_starts.empty() && first.line_starts.back() >= to)
        first.line_starts.pop_back();
    if (!first.printed_lines.empty())
        first.printed_lines.resize(first.line_starts.size() + 1);
    while (!first.source_lines.empty() && first.source_lines.back().begin >= to)
        first.source_lines.pop_back();
    first.ends_inserted = false;
    first.ends_deleted = false;
    return first;
}

std::vector<Paragraph> Paragraph::split(std::vector<std::size_t> const& offsets) const {
    std::vector<Paragraph> parts;
    std::size_t inserted_at = 0;
    std::size_t deleted_at = 0;
    std::size_t line_at = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= offsets.size(); ++i) {
        auto const next = i < offsets.size() ? std::min(offsets[i], text.size()) : text.size();
        auto end = next;
        while (begin < end && text[begin] == ' ')
            ++begin;
        while (end > begin && text[end - 1] == ' ')
            --end;
        Paragraph part;
        part.text = text.substr(begin, end - begin);
        part.line = nutmeg::line_at(source_lines, line, begin);
        part.source_lines = lines_within(source_lines, begin, end);
        part.row = row;
        part.page = page;
        part.inserted = spans_within(inserted, begin, end, inserted_at);
        part.deleted = spans_within(deleted, begin, end, deleted_at);
        while (line_at < line_starts.size() && line_starts[line_at] <= begin)
            ++line_at;
        auto const first_line = line_at;
        for (; line_at < line_starts.size() && line_starts[line_at] < end; ++line_at)
            part.line_starts.push_back(static_cast<std::uint32_t>(line_starts[line_at] - begin));
        if (!printed_lines.empty())
            part.printed_lines.assign(
                printed_lines.begin() + static_cast<std::ptrdiff_t>(first_line),
                printed_lines.begin() + static_cast<std::ptrdiff_t>(line_at + 1));
        begin = next;
        if (!part.text.empty())
            parts.push_back(std::move(part));
    }
    if (!parts.empty()) {
        parts.back().ends_inserted = ends_inserted;
        parts.back().ends_deleted = ends_deleted;
    }
    return parts;
}

void Paragraph::append(Paragraph const& next, std::string_view separator) {
    if (!printed_lines.empty() || !next.printed_lines.empty()) {
        printed_lines.resize(line_starts.size() + 1);
        auto numbers = next.printed_lines;
        numbers.resize(next.line_starts.size() + 1);
        printed_lines.insert(printed_lines.end(), numbers.begin(), numbers.end());
    }
    text += separator;
    auto const shift = text.size();
    text += next.text;
    for (auto const span : next.inserted)
        add_span(inserted, span.begin + shift, span.end + shift);
    for (auto const span : next.deleted)
        add_span(deleted, span.begin + shift, span.end + shift);
    if (next.line != 0)
        begin_source_line(shift, next.line);
    for (auto const& one : next.source_lines)
        begin_source_line(one.begin + shift, one.line);
    line_starts.push_back(static_cast<std::uint32_t>(shift));
    for (auto const start : next.line_starts)
        line_starts.push_back(static_cast<std::uint32_t>(start + shift));
    ends_inserted = next.ends_inserted;
    ends_deleted = next.ends_deleted;
}

} // namespace nutmeg
