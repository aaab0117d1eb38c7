#include "parser/documents/docx/docx_paragraphs.hpp"

#include "parser/documents/docx/docx_body.hpp"
#include "parser/documents/docx/docx_package.hpp"
#include "parser/documents/docx/docx_styles.hpp"
#include "parser/documents/docx/docx_xml.hpp"
#include "parser/text/error.hpp"
#include "parser/text/make_diagnostic.hpp"
#include "parser/text/unicode.hpp"

namespace nutmeg {

namespace {

/// The part that is related to `from` by `kind` ("officeDocument", "styles"), or `otherwise` if no
/// relation of that kind is listed. The relations of word/document.xml are in
/// word/_rels/document.xml.rels.
std::string related_part(std::string_view bytes,
                         std::string const& from,
                         std::string_view kind,
                         std::string const& otherwise,
                         std::string const& name) {
    auto const slash = from.rfind('/');
    auto const folder = slash == std::string::npos ? std::string() : from.substr(0, slash + 1);
    auto relations =
        docx_part(bytes, folder + "_rels/" + from.substr(folder.size()) + ".rels", name);
    pugi::xml_document document;
    if (!relations || !load_docx_xml(*relations, name, pugi::encoding_auto, document))
        return otherwise;
    for (auto const relation : document.document_element().children()) {
        std::string_view const type = relation.attribute("Type").value();
        std::string_view const target = relation.attribute("Target").value();
        if (type.ends_with("/" + std::string(kind)) && !target.empty())
            return target.starts_with('/') ? std::string(target.substr(1))
                                           : folder + std::string(target);
    }
    return otherwise;
}

} // namespace

void read_docx_paragraphs(std::string_view bytes, LineRules const& /*rules*/, Document& out) {
    auto const& name = out.name;
    auto const part = related_part(bytes, "", "officeDocument", "word/document.xml", name);
    auto document = docx_part(bytes, part, name);
    if (!document)
        throw Error(name,
                    0,
                    "this is a zip archive, but not a Word file. Use a .docx file, an HTML page or "
                    "plain text");
    auto styles =
        docx_part(bytes, related_part(bytes, part, "styles", "word/styles.xml", name), name);
    read_docx_parts(std::move(*document), styles.value_or(std::string()), out);
}

void read_docx_parts(std::string document, std::string styles, Document& out) {
    auto const& name = out.name;
    out.shows_marks = true;
    if (invalid_utf8(document) != std::string::npos)
        throw Error(
            name,
            0,
            "the text of the file is not UTF-8. Open it in Word and save it again as .docx");
    document = to_nfc(std::move(document));
    pugi::xml_document xml;
    bool const parsed = load_docx_xml(document, name, pugi::encoding_utf8, xml);
    auto const root = xml.document_element();
    auto const prefix = docx_prefix(root);
    if (!parsed || !prefix)
        throw Error(
            name,
            0,
            "the text of the file cannot be read. Open it in Word and save it again as .docx");
    DocxStyles const word_styles(std::move(styles), name);
    if (word_styles.unread())
        out.diagnostics.push_back(make_diagnostic(DiagnosticCode::UnreadStyles, {}));
    read_docx_body(root, word_styles, *prefix, out);
}

} // namespace nutmeg
