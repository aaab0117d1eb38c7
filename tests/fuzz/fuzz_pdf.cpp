#include "parser/documents/pdf/pdf_text.hpp"
#include "parser/documents/pdf/pdf_trace.hpp"
#include "parser/text/error.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "pdf";

/// The output of `mutool trace`, and after a 0xFF byte its continuation.
void fuzz_one(std::string_view input) {
    Document document;
    try {
        PdfText text("bill.pdf");
        PdfTraceReader reader("bill.pdf", [&](PdfPage page) {
            page.links.push_back({100, 90, 200, 110}); // as in the seeds
            text.add(page);
        });
        auto const [first, rest] = halves(input);
        reader.add(first);
        reader.add(rest);
        text.finish({}, document);
    } catch (Error const&) {
        return; // Damaged, too large, or without text: expected.
    }
    require(broken_document(document));
}

} // namespace nutmeg::test
