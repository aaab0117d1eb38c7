#include "parser/instructions/quotations.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// The quotations without their marks, with "|" between them; "?" after an unclosed mark.
std::string quotations(std::string_view text) {
    std::size_t unclosed = 0;
    std::string out;
    for (auto const span : quoted_spans(text, unclosed))
        out += (out.empty() ? "" : "|") + std::string(inside_quotes(span.of(text)));
    return unclosed == std::string_view::npos ? out : out + "?";
}

} // namespace

TEST_CASE("quoted_spans: double and single quotation marks") {
    CHECK(quotations("strike \"ten\" and insert \"fifty\"") == "ten|fifty");
    CHECK(quotations("strike \u201Cten\u201D") == "ten");
    CHECK(quotations("change 'may' to 'shall' in 99-1") == "may|shall");
    CHECK(quotations("change \u2018may\u2019 to \u2018shall\u2019") == "may|shall");
    CHECK(quotations("strike \"ten") == "?");
}

TEST_CASE("quoted_spans: an apostrophe is no quotation mark") {
    CHECK(quotations("strike the owner's fee").empty());
    CHECK(quotations("strike 'the owner's fee' in 99-1") == "the owner's fee");
    CHECK(quotations("strike \"the owners' fee\" and 'ten'") == "the owners' fee|ten");
    CHECK(quotations("the owners' fee").empty());
    CHECK(quotations("strike 'ten").empty());
    CHECK(quotations("strike 'a fee, ' wherever it appears") == "a fee, ");
}

TEST_CASE("quoted_spans: quotations inside a quotation belong to it") {
    CHECK(quotations("add \"(8) \"Fee\" means a price.\"") == "(8) \"Fee\" means a price.");
    CHECK(quotations("add \"the word 'fee' means a price\"") == "the word 'fee' means a price");
}
