#include "cli/docx/package.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/error.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "docx";

namespace {

/// A Word file of the document, its styles and the relationships.
std::string packed(std::string_view input) {
    auto const [document, rest] = halves(input);
    auto const [styles, relations] = halves(rest);
    return docx_package({{"_rels/.rels", std::string(relations)},
                         {"word/_rels/document.xml.rels", std::string(relations)},
                         {"word/document.xml", std::string(document)},
                         {"word/styles.xml", std::string(styles)}});
}

} // namespace

void fuzz_one(std::string_view input) {
    try {
        require(broken_document(read_document(packed(input), "bill")));
    } catch (Error const&) {
        // The input is not a document: expected.
    }
    try {
        require(broken_document(read_document(input, "bill")));
    } catch (Error const&) {
        // The input is not an archive: expected.
    }
}

} // namespace nutmeg::test
