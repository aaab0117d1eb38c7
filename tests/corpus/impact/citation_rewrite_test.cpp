#include "corpus/impact/citation_rewrite.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

TEST_CASE("citation rewrite: designators change where they are written") {
    struct Row {
        std::string words;
        std::vector<MemberPaths> wanted;
        std::string result; ///< empty if the words cannot be changed
    };
    std::vector<Row> const rows{
        {"subsection (c) of section 99-1", {{"(b)", ""}}, "subsection (b) of section 99-1"},
        {"subdivision (2) of subsection (a) of section 99-1",
         {{"(b)(2)", ""}},
         "subdivision (2) of subsection (b) of section 99-1"},
        {"subdivision (2) of subsection (a) of section 99-1",
         {{"(a)(3)", ""}},
         "subdivision (3) of subsection (a) of section 99-1"},
        {"subdivision (1) or (2) of subsection (a) of section 99-1",
         {{"(b)(1)", ""}, {"(b)(3)", ""}},
         "subdivision (1) or (3) of subsection (b) of section 99-1"},
        {"subdivision (1) or (2) of subsection (a) of section 99-1",
         {{"(b)(1)", ""}, {"(c)(2)", ""}},
         ""},
        {"subsections (b) to (d), inclusive, of section 99-1",
         {{"(c)", "(e)"}},
         "subsections (c) to (e), inclusive, of section 99-1"},
        {"subparagraph (B) of subdivision (2) of this subsection",
         {{"(3)(B)", ""}},
         "subparagraph (B) of subdivision (3) of this subsection"},
        {"subdivision (1) of subsection (b) of section 99-1",
         {{"(b)", ""}},
         "subsection (b) of section 99-1"},
        {"subsection (b) of section 99-1",
         {{"(a)(2)", ""}},
         "subdivision (2) of subsection (a) of section 99-1"},
        {"subsection (b) of section 99-1", {{"", ""}}, "section 99-1"},
        {"subsection (a) of section 99-1 and subsection (b) of section 99-2", {{"(a)", ""}}, ""},
        {"a gate", {{"(a)", ""}}, ""},
    };
    for (auto const& row : rows) {
        CAPTURE(row.words);
        CHECK(rewritten_citation(row.words, row.wanted).value_or("") == row.result);
    }
}
