#include "parser/documents/office/office_paragraphs.hpp"

#include "parser/documents/docx/docx_paragraphs.hpp"
#include "parser/documents/office/libreoffice.hpp"

namespace nutmeg {

namespace {

OfficeFormat office_format(DocumentFormat format) {
    switch (format) {
    case DocumentFormat::Rtf:
        return {"rtf", "Rich Text Format"};
    case DocumentFormat::Odt:
        return {"odt", "writer8"};
    case DocumentFormat::Wpd:
        return {"wpd", "WordPerfect"};
    default:
        return {"doc", "MS Word 97"};
    }
}

} // namespace

void read_office_paragraphs(std::string_view bytes, LineRules const& rules, Document& out) {
    read_docx_paragraphs(convert_to_docx(bytes, office_format(out.format), out.name), rules, out);
}

} // namespace nutmeg
