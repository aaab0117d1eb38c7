#include "parser/amendment_file.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("amendment file: a page is a bill, a text is a bill or a list of instructions") {
    struct Case {
        char const* bytes;
        std::size_t sections;     ///< of a bill
        std::size_t instructions; ///< of a list
    };
    for (auto const& one : {
             Case{"<p>Section 1. Section 99-1 of the general statutes is repealed.</p>", 1, 0},
             Case{"Section 1. Section 99-1 of the general statutes is repealed.", 1, 0},
             Case{"AN ACT CONCERNING GATES.\n\nNothing.", 0, 0},
             Case{"In section 99-1, strike \"x\" and insert \"y\" in lieu thereof\n"
                  "Repeal section 99-2\n",
                  0,
                  2},
             Case{"# only a comment\n", 0, 0},
             Case{"", 0, 0},
         }) {
        CAPTURE(one.bytes);
        auto const file = read_amendment(one.bytes, "file");
        CHECK(file.name == "file");
        CHECK((file.act ? file.act->sections.size() : 0) == one.sections);
        CHECK(file.instructions.size() == one.instructions);
        if (one.sections > 0)
            CHECK(file.act != nullptr);
        if (one.instructions > 0)
            CHECK(file.act == nullptr);
    }
}
