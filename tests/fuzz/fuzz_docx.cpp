#include "cli/drafting/docx_package.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "docx";

namespace {

void check_spans(Paragraph const& paragraph, std::vector<Span> const& spans) {
    std::size_t last = 0;
    for (auto const span : spans) {
        if (span.empty() || span.begin < last || span.end > paragraph.text.size())
            require("marks overlap or are outside their paragraph");
        last = span.end;
    }
}

void check(Document const& read) {
    for (auto const& paragraph : read.paragraphs) {
        if (paragraph.text.empty() || paragraph.line == 0)
            require("a paragraph has no words or no number");
        if (invalid_utf8(paragraph.text) != std::string_view::npos)
            require("the words are not UTF-8");
        check_spans(paragraph, paragraph.inserted);
        check_spans(paragraph, paragraph.deleted);
    }
}

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
        check(read_document(packed(input), "bill"));
    } catch (Error const&) {
        // The input is not a document: expected.
    }
    try {
        check(read_document(input, "bill"));
    } catch (Error const&) {
        // The input is not an archive: expected.
    }
}

} // namespace nutmeg::test
