#include "parser/documents/read_document.hpp"

#include "parser/documents/docx/docx_paragraphs.hpp"
#include "parser/documents/html/html_markup.hpp"
#include "parser/documents/html/html_paragraphs.hpp"
#include "parser/documents/lines/classify_lines.hpp"
#include "parser/documents/model/signatures.hpp"
#include "parser/documents/normalize/characters.hpp"
#include "parser/documents/normalize/decode.hpp"
#include "parser/documents/normalize/split_words.hpp"
#include "parser/documents/office/libreoffice.hpp"
#include "parser/documents/office/office_paragraphs.hpp"
#include "parser/documents/pdf/pdf_paragraphs.hpp"
#include "parser/documents/text/text_paragraphs.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

bool is_any(std::string_view) {
    return true;
}

struct Format {
    DocumentFormat format = DocumentFormat::Text;
    bool (*recognizes)(std::string_view bytes) = nullptr;
    /// Adds what it reads to a document with its format and name already set.
    void (*read)(std::string_view bytes, LineRules const& rules, Document& out) = nullptr;
    bool is_text = false; ///< the bytes are characters, and are decoded before they are read
};

// In the order in which they are tried. Formats with a signature in their first bytes are first.
constexpr std::array<Format, 8> formats{{
    {DocumentFormat::Odt, is_open_document, read_office_paragraphs},
    {DocumentFormat::Docx, is_zip_archive, read_docx_paragraphs},
    {DocumentFormat::Pdf, is_pdf, read_pdf_paragraphs},
    {DocumentFormat::Rtf, is_rtf, read_office_paragraphs},
    {DocumentFormat::Doc, is_compound_file, read_office_paragraphs},
    {DocumentFormat::Wpd, is_word_perfect, read_office_paragraphs},
    {DocumentFormat::Html, has_markup, read_html_paragraphs, true},
    {DocumentFormat::Text, is_any, read_text_paragraphs, true},
}};

Format const& format_entry(DocumentFormat format) {
    return *std::find_if(
        formats.begin(), formats.end(), [&](auto const& one) { return one.format == format; });
}

} // namespace

DocumentFormat detect_format(std::string_view bytes) {
    return std::find_if(formats.begin(),
                        formats.end(),
                        [&](auto const& one) { return one.recognizes(bytes); })
        ->format;
}

std::optional<std::string> converted_to_docx(std::string_view bytes, std::string const& name) {
    auto const format = detect_format(bytes);
    return is_office_format(format) ? std::optional(convert_to_docx(bytes, format, name))
                                    : std::nullopt;
}

std::string_view decode_document(std::string_view bytes,
                                 std::string const& name,
                                 std::string& buffer,
                                 Diagnostics& diagnostics) {
    return format_entry(detect_format(bytes)).is_text ? decode(bytes, name, buffer, diagnostics)
                                                      : bytes;
}

bool has_broken_words(Document const& document, KnownWords const& law) {
    bool const joined = std::any_of(
        document.diagnostics.begin(), document.diagnostics.end(), [](auto const& found) {
            return found.code == DiagnosticCode::BrokenWord
                || found.code == DiagnosticCode::JoinedWord
                || found.code == DiagnosticCode::SplitWord;
        });
    return joined || (is_print_format(document.format) && has_split_words(document, law));
}

Document read_document(std::string_view bytes, std::string const& name, LineRules const& rules) {
    Document document;
    document.name = name;
    std::string buffer;
    bytes = decode_document(bytes, name, buffer, document.diagnostics);
    // UTF-16 shows that it is a page only when it is decoded.
    document.format = detect_format(bytes);
    format_entry(document.format).read(bytes, rules, document);
    if (document.format != DocumentFormat::Text) {
        normalize_characters(document);
        // In a PDF file, positions show what belongs to the printed page.
        if (document.format != DocumentFormat::Pdf)
            sort_marked_up_lines(document, rules);
    }
    for (auto const& paragraph : document.paragraphs)
        if (check_decoding(paragraph.text, paragraph.line, document.diagnostics))
            break;
    // Published law may have a space inside a word itself.
    if (is_print_format(document.format) && !rules.is_published_law)
        join_split_words(document, rules.law_words);
    return document;
}

} // namespace nutmeg
