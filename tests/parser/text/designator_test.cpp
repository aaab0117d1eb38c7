// Designators and their positions in the five series.
#include "parser/text/designator.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

TEST_CASE("designator: positions in the five series") {
    struct Row {
        char const* designator;
        std::array<std::uint16_t, series_count> ordinal; ///< lower, digits, upper, roman, ROMAN
    };
    std::vector<Row> const rows{
        {"(a)", {1, 0, 0, 0, 0}},    {"(z)", {26, 0, 0, 0, 0}},    {"(aa)", {27, 0, 0, 0, 0}},
        {"(bbb)", {54, 0, 0, 0, 0}}, {"(12)", {0, 12, 0, 0, 0}},   {"(101)", {0, 101, 0, 0, 0}},
        {"(B)", {0, 0, 2, 0, 0}},    {"(QQ)", {0, 0, 43, 0, 0}},   {"(i)", {9, 0, 0, 1, 0}},
        {"(v)", {22, 0, 0, 5, 0}},   {"(x)", {24, 0, 0, 10, 0}},   {"(l)", {12, 0, 0, 50, 0}},
        {"(ii)", {35, 0, 0, 2, 0}},  {"(iv)", {0, 0, 0, 4, 0}},    {"(xxxix)", {0, 0, 0, 39, 0}},
        {"(xl)", {0, 0, 0, 40, 0}},  {"(xlix)", {0, 0, 0, 49, 0}}, {"(lxxxviii)", {0, 0, 0, 88, 0}},
        {"(I)", {0, 0, 9, 0, 1}},    {"(III)", {0, 0, 61, 0, 3}},
    };
    for (auto const& row : rows) {
        CAPTURE(row.designator);
        Designator found;
        REQUIRE(designator_at(row.designator, 0, found));
        CHECK(found.ordinal == row.ordinal);
        CHECK(found.span
              == Span{0, static_cast<std::uint32_t>(std::string(row.designator).size())});
        for (std::size_t series = 0; series < series_count; ++series)
            if (row.ordinal[series] != 0)
                CHECK(designator_text(static_cast<Series>(series), row.ordinal[series])
                      == row.designator);
    }
}

TEST_CASE("designator: text that is not one") {
    for (std::string_view const words : {"(ab)",
                                         "(a",
                                         "()",
                                         "( )",
                                         "(1a)",
                                         "(aB)",
                                         "(1234)",
                                         "(iiii)",
                                         "(RN)",
                                         "(and)",
                                         "(xxxxxxxxxxxxxxxx)",
                                         "(\u00E9)",
                                         "a)"}) {
        CAPTURE(words);
        Designator found;
        CHECK(!designator_at(words, 0, found));
    }
}
