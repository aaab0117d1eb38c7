#include "parser/documents/html/html_paragraphs.hpp"
#include "parser/text/error.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "html";

void fuzz_one(std::string_view input) {
    Document document;
    try {
        read_html_paragraphs(input, {}, document);
    } catch (Error const&) {
        return; // The input is not a page: expected.
    }
    require(broken_document(document));
}

} // namespace nutmeg::test
