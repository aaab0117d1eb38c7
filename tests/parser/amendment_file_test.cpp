#include "cli/docx/package.hpp"
#include "parser/amendment_file.hpp"
#include "parser/text/error.hpp"

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
             Case{"In section 99-1, strike \"fine\" and insert \"fine of < 500\"\n", 0, 1},
             Case{"Section 1. Section 99-1 of the general statutes is repealed if x <y.", 1, 0},
             Case{"Sec. 99-1. Gates.\n\nIron.\n\nSec. 99-2. Doors.\n\nWood.\n", 2, 0},
             Case{"<p><span class=\"catchln\" id=\"sec_99-1\">Sec. 99-1. Gates.</span> Iron.</p>",
                  1,
                  0},
             Case{"CHAPTER 990\nGATES\n\nSec. 99-1. Gates.\n\nIron.\n", 1, 0},
             Case{"Sec. 99-1. Gates. Iron.\n\n(P.A. 85-901, S. 3.)\n\nSecs. 99-2 and 99-3. Keys. "
                  "Sections 99-2 and 99-3 are repealed.\n",
                  2,
                  0},
             Case{"<p><span class='bold catchln'>Sec. 99-1. Gates.</span> Iron.</p>", 1, 0},
             Case{"<p><b>Sec. 99-1. Gates.</b> Iron.</p><p>(P.A. 85-901, S. 3.)</p>", 1, 0},
             Case{"<p>In section 99-1, strike \"x\" and insert \"y\" in lieu thereof</p>"
                  "<p>Repeal section 99-2</p>",
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

TEST_CASE("amendment file: the caller can state the format; files that do not amend the law are "
          "rejected") {
    auto const bare = read_amendment("Iron.", "file", {AmendmentForm::Auto, "99-1"});
    REQUIRE(bare.act != nullptr);
    REQUIRE(bare.act->sections.size() == 1);
    CHECK(bare.act->sections[0].edited);
    CHECK(bare.act->sections[0].targets.at(0).number == "99-1");
    auto const headed =
        read_amendment("Sec. 99-2. Doors.\n\nWood.", "file", {AmendmentForm::Auto, "99-2"});
    CHECK(headed.act->sections.size() == 1);
    CHECK(read_amendment("Sec. 99-1. Gates.\n\nIron.", "file", {AmendmentForm::Bill, ""})
              .act->sections.empty());
    CHECK(read_amendment("Sec. 99-1. Gates.", "file", {AmendmentForm::Instructions, ""}).act
          == nullptr);
    for (char const* const bytes :
         {"LCO No. 7\n\nIn line 12, strike \"dawn\" and insert \"dusk\" in lieu thereof\n",
          "Strike everything after the enacting clause and substitute the following in lieu "
          "thereof:\n\n\"Section 1. (NEW) Gates are of iron.\"\n",
          "%PDF-1.7"}) {
        CAPTURE(bytes);
        CHECK_THROWS_AS(read_amendment(bytes, "file"), Error);
    }
    auto const floor_amendment = docx_package(
        {{"word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          "<w:body><w:p><w:r><w:t>LCO No. 7</w:t></w:r></w:p><w:p><w:r><w:t>In line 12, strike "
          "\"dawn\" and insert \"dusk\" in lieu thereof</w:t></w:r></w:p></w:body></w:document>"}});
    CHECK_THROWS_WITH(read_amendment(floor_amendment, "floor.docx"),
                      "floor.docx:2: this is a floor amendment. Pass the bill, and this file with "
                      "--amendment");
    CHECK_THROWS_AS(
        read_amendment("Sec. 99-2. Doors.\n\nWood.", "file", {AmendmentForm::Auto, "99-1"}), Error);
    CHECK_THROWS_AS(read_amendment("<p><span class=\"catchln\" id=\"sec_99-1\">Sec. 99-1. "
                                   "Gates.</span> Iron.</p>",
                                   "file",
                                   {AmendmentForm::Auto, "99-1"}),
                    Error);
    CHECK_THROWS_AS(read_amendment("Wood.", "file", {AmendmentForm::Edited, ""}), Error);
    auto const lost = read_amendment("The keeper sings.\n", "file");
    REQUIRE(lost.instructions.size() == 1);
    CHECK(code_name(lost.instructions[0].diagnostics.at(0).code) == "taken-for");
}
