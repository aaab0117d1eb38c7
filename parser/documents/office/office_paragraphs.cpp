#include "parser/documents/office/office_paragraphs.hpp"

#include "parser/documents/docx/docx_paragraphs.hpp"
#include "parser/documents/office/libreoffice.hpp"

namespace nutmeg {

void read_office_paragraphs(std::string_view bytes, LineRules const& rules, Document& out) {
    read_docx_paragraphs(convert_to_docx(bytes, out.format, out.name), rules, out);
}

} // namespace nutmeg
