#include "parser/documents/normalize/decode.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <string>

using namespace nutmeg;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

std::string decoded(std::string_view bytes) {
    std::string buffer;
    Diagnostics diagnostics;
    return std::string(decode(bytes, "x", buffer, diagnostics));
}

bool reports(std::string_view bytes, std::string_view code) {
    auto const document = read_document(bytes, "x");
    return std::any_of(document.diagnostics.begin(),
                       document.diagnostics.end(),
                       [&](auto const& found) { return code_name(found.code) == code; });
}

/// ASCII in UTF-16 or UTF-32.
std::string wide(std::string_view text, std::size_t width, bool little) {
    std::string out;
    for (char const c : text) {
        std::string unit(width, '\0');
        unit[little ? 0 : width - 1] = c;
        out += unit;
    }
    return out;
}

} // namespace

TEST_CASE("decode: encodings with a mark, declared, or certain by their bytes") {
    auto const text = "Each keeper shall open the gates."sv;
    CHECK(decoded(text) == text);
    CHECK(decoded("\xEF\xBB\xBF" + std::string(text)) == text);
    CHECK(decoded("\xFF\xFE"s + wide(text, 2, true)) == text);
    CHECK(decoded("\xFE\xFF"s + wide(text, 2, false)) == text);
    CHECK(decoded(wide(text, 2, true)) == text);
    CHECK(decoded(wide(text, 2, false)) == text);
    CHECK(decoded(wide(text, 4, true)) == text);
    CHECK(decoded(wide(text, 4, false)) == text);
    CHECK(decoded("\xFF\xFE\0\0"s + wide(text, 4, true)) == text);
    CHECK(decoded("<meta charset=windows-1252><p>town\x92s")
          == "<meta charset=windows-1252><p>town\u2019s");
    CHECK(decoded("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\"><p>"
                  "\x93gate\x94 \xA7 3")
          == "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\"><p>"
             "\u201Cgate\u201D \u00A7 3");
    CHECK(decoded("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><p>\xA4</p>")
          == "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><p>\u20AC</p>");
    CHECK(decoded("town\x92s \x93gate\x94 of \xA7 99-3")
          == "town\u2019s \u201Cgate\u201D of \u00A7 99-3");
    CHECK(decoded("<meta charset=\"utf-8\"><p>\u2019") == "<meta charset=\"utf-8\"><p>\u2019");
}

TEST_CASE("decode: what is not certain is rejected") {
    for (auto const bytes : {"\xff"sv,
                             "a\0b"sv,
                             "the caf\x82 of the town"sv,          // CP437
                             "H\x93tel"sv,                         // CP437, an o with a circumflex
                             "<meta charset=utf-8><p>town\x92s"sv, // declared wrongly
                             "<meta charset=no-such-one><p>town\x92s"sv,
                             "the town+IBk-s gate"sv,
                             "+AFs-sixteen+AF0- eighteen years"sv,
                             "the town=E2=80=99s gate"sv,
                             "<meta charset=utf-7><p>gate"sv,
                             "\xFF\xFE\x00\xD8\x41\x00"sv}) { // half a surrogate pair
        CAPTURE(std::string(bytes));
        CHECK_THROWS_AS(read_document(bytes, "x"), Error);
    }
    for (auto const bytes : {"a+b=c-d"sv, "C+ABC-D"sv, "2+2=4=4"sv, "x=A7"sv}) {
        CAPTURE(std::string(bytes));
        CHECK(decoded(bytes) == bytes);
    }
}

TEST_CASE("decode: text that was decoded wrongly before is a finding") {
    for (auto const text : {"the town\u00E2\u20AC\u2122s gate"sv, // windows-1252
                            "\u00C2\u00A7 99-3"sv,                // windows-1252
                            "the town\u0393\u00C7\u00D6s gate"sv, // CP437
                            "the town\u201A\u00C4\u00F4s gate"sv, // Mac Roman
                            "<p>the town&acirc;&euro;&trade;s</p>"sv}) {
        CAPTURE(std::string(text));
        CHECK(reports(text, "wrong-encoding"));
    }
    for (auto const text : {"the \u201Ccaf\u00E9\u201D \u2014 of the town\u2019s"sv,
                            "\u00C9tude \u00E2ge na\u00EFve \u00BD \u00D7"sv}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(reports(text, "wrong-encoding"));
    }
    CHECK_FALSE(reports("<meta charset=windows-1252><p>town\x92s</p>", "decoded"));
    CHECK(reports("the town\x92s gate", "decoded"));
}
