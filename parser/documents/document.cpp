#include "parser/documents/document.hpp"

#include "parser/documents/docx_package.hpp"
#include "parser/documents/docx_paragraphs.hpp"
#include "parser/documents/html_markup.hpp"
#include "parser/documents/html_paragraphs.hpp"
#include "parser/documents/text_paragraphs.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

bool is_pdf(std::string_view bytes) {
    return bytes.starts_with("%PDF");
}

bool is_rtf(std::string_view bytes) {
    return bytes.starts_with("{\\rtf");
}

bool is_compound_file(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

bool is_any(std::string_view) {
    return true;
}

struct Format {
    DocumentFormat format;
    bool (*recognizes)(std::string_view bytes);
    /// Adds what it reads to a document with its format and name already set. Null if the format is
    /// rejected.
    void (*read)(std::string_view bytes, LineRules const& rules, Document& out);
    std::string_view rejection; ///< why it is not read, and what to use instead
};

// In the order in which they are tried. Formats with a signature in their first bytes are first.
constexpr std::array<Format, 6> formats{{
    {DocumentFormat::Docx, is_zip_archive, read_docx_paragraphs, {}},
    {DocumentFormat::Pdf,
     is_pdf,
     nullptr,
     "PDF files are not supported. Copy the text into a file, or use the HTML page"},
    {DocumentFormat::Rtf, is_rtf, read_text_paragraphs, {}},
    {DocumentFormat::Doc,
     is_compound_file,
     nullptr,
     "Word 97 files (.doc) are not supported. Save the file as .docx, or copy the text into a "
     "file"},
    {DocumentFormat::Html, has_markup, read_html_paragraphs, {}},
    {DocumentFormat::Text, is_any, read_text_paragraphs, {}},
}};

Format const& readable(DocumentFormat format, std::string const& name) {
    auto const& found = *std::find_if(
        formats.begin(), formats.end(), [&](auto const& one) { return one.format == format; });
    if (found.read == nullptr)
        throw Error(name, 0, std::string(found.rejection));
    return found;
}

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

} // namespace

void Paragraph::add(std::string_view next, bool is_inserted, bool is_deleted) {
    auto const before = text.size();
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

DocumentFormat detect_format(std::string_view bytes) {
    return std::find_if(formats.begin(),
                        formats.end(),
                        [&](auto const& one) { return one.recognizes(bytes); })
        ->format;
}

void require_readable(DocumentFormat format, std::string const& name) {
    readable(format, name);
}

Document read_document(std::string_view bytes, std::string const& name, LineRules const& rules) {
    Document document;
    document.format = detect_format(bytes);
    document.name = name;
    readable(document.format, name).read(bytes, rules, document);
    return document;
}

} // namespace nutmeg
