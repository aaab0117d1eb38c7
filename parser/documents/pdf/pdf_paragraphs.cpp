#include "parser/documents/pdf/pdf_paragraphs.hpp"

#include "parser/documents/pdf/pdf_program.hpp"
#include "parser/documents/pdf/pdf_text.hpp"
#include "parser/text/make_diagnostic.hpp"

namespace nutmeg {

void read_pdf_paragraphs(std::string_view bytes, LineRules const& rules, Document& out) {
    PdfText text(out.name);
    auto const damage =
        read_pdf_pages(bytes, out.name, [&](PdfPage const& page) { text.add(page); });
    text.finish(rules, out);
    if (!damage.empty())
        out.diagnostics.push_back(make_diagnostic(DiagnosticCode::DamagedPdf, {}, damage));
}

} // namespace nutmeg
