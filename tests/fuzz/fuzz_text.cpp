#include "parser/bills/bill_lines.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/document_accounting.hpp"

#include <algorithm>

namespace nutmeg::test {

char const* const fuzz_target = "text";

namespace {

void check(Paragraph const& paragraph) {
    if (invalid_utf8(paragraph.text) != std::string_view::npos)
        require("a paragraph is not UTF-8");
    if (!paragraph.printed_lines.empty()
        && paragraph.printed_lines.size() != paragraph.line_starts.size() + 1)
        require("a paragraph has another number of printed lines than of lines");
    if (!std::is_sorted(paragraph.line_starts.begin(), paragraph.line_starts.end())
        || (!paragraph.line_starts.empty() && paragraph.line_starts.back() > paragraph.text.size()))
        require("the lines of a paragraph are not in order");
}

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char const c) {
        return (c >= ' ' && c < '\x7F') || c == '\n' || c == '\t' || c == '\f';
    });
}

} // namespace

/// Reads plain text with the rules of bills and without any.
void fuzz_one(std::string_view input) {
    for (auto const& rules : {bill_line_rules(), LineRules{}}) {
        try {
            auto const document = read_document(input, "text", rules);
            for (auto const& paragraph : document.paragraphs)
                check(paragraph);
            if (document.format == DocumentFormat::Text && is_plain(input))
                require(unaccounted(input, document));
        } catch (Error const&) {
            // The input is in an encoding or format that is not read: expected.
        }
    }
}

} // namespace nutmeg::test
