#include "parser/documents/read_document.hpp"

#include "parser/documents/docx/docx_paragraphs.hpp"
#include "parser/documents/html/html_markup.hpp"
#include "parser/documents/html/html_paragraphs.hpp"
#include "parser/documents/lines/classify_lines.hpp"
#include "parser/documents/model/signatures.hpp"
#include "parser/documents/normalize/characters.hpp"
#include "parser/documents/normalize/decode.hpp"
#include "parser/documents/normalize/split_words.hpp"
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
    bool is_text = false;       ///< the bytes are characters, and are decoded before they are read
};

// In the order in which they are tried. Formats with a signature in their first bytes are first.
constexpr std::array<Format, 6> formats{{
    {DocumentFormat::Docx, is_zip_archive, read_docx_paragraphs, {}},
    {DocumentFormat::Pdf,
     is_pdf,
     nullptr,
     "PDF files are not supported. Copy the text into a file, or use the HTML page"},
    {DocumentFormat::Rtf, is_rtf, read_text_paragraphs, {}, true},
    {DocumentFormat::Doc, is_compound_file, read_text_paragraphs, {}, true},
    {DocumentFormat::Html, has_markup, read_html_paragraphs, {}, true},
    {DocumentFormat::Text, is_any, read_text_paragraphs, {}, true},
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

std::string_view decode_document(std::string_view bytes,
                                 std::string const& name,
                                 std::string& buffer,
                                 Diagnostics& diagnostics) {
    return readable(detect_format(bytes), name).is_text ? decode(bytes, name, buffer, diagnostics)
                                                        : bytes;
}

Document read_document(std::string_view bytes, std::string const& name, LineRules const& rules) {
    Document document;
    document.name = name;
    std::string buffer;
    bytes = decode_document(bytes, name, buffer, document.diagnostics);
    // UTF-16 shows that it is a page only when it is decoded.
    document.format = detect_format(bytes);
    readable(document.format, name).read(bytes, rules, document);
    if (document.format == DocumentFormat::Html || document.format == DocumentFormat::Docx) {
        normalize_characters(document);
        sort_marked_up_lines(document, rules);
    }
    for (auto const& paragraph : document.paragraphs)
        if (check_decoding(paragraph.text, paragraph.line, document.diagnostics))
            break;
    join_split_words(document, rules.is_known_word);
    return document;
}

} // namespace nutmeg
