#include "parser/documents/read_document.hpp"

#include "parser/documents/docx/docx_paragraphs.hpp"
#include "parser/documents/html/html_markup.hpp"
#include "parser/documents/html/html_paragraphs.hpp"
#include "parser/documents/model/signatures.hpp"
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

} // namespace

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
