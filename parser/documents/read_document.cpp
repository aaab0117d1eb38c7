#include "parser/documents/read_document.hpp"

#include "parser/documents/docx/docx_paragraphs.hpp"
#include "parser/documents/html/html_markup.hpp"
#include "parser/documents/html/html_paragraphs.hpp"
#include "parser/documents/model/signatures.hpp"
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
    DocumentFormat format;
    bool (*recognizes)(std::string_view bytes);
    /// Adds what it reads to a document with its format and name already set.
    void (*read)(std::string_view bytes, LineRules const& rules, Document& out);
};

// In the order in which they are tried. Formats with a signature in their first bytes are first.
constexpr std::array<Format, 8> formats{{
    {DocumentFormat::Odt, is_open_document, read_office_paragraphs},
    {DocumentFormat::Docx, is_zip_archive, read_docx_paragraphs},
    {DocumentFormat::Pdf, is_pdf, read_pdf_paragraphs},
    {DocumentFormat::Rtf, is_rtf, read_office_paragraphs},
    {DocumentFormat::Doc, is_compound_file, read_office_paragraphs},
    {DocumentFormat::Wpd, is_word_perfect, read_office_paragraphs},
    {DocumentFormat::Html, has_markup, read_html_paragraphs},
    {DocumentFormat::Text, is_any, read_text_paragraphs},
}};

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

Document read_document(std::string_view bytes, std::string const& name, LineRules const& rules) {
    Document document;
    document.format = detect_format(bytes);
    document.name = name;
    std::find_if(formats.begin(), formats.end(), [&](auto const& one) {
        return one.format == document.format;
    })->read(bytes, rules, document);
    return document;
}

} // namespace nutmeg
