#include "parser/instructions/sentence_writer.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("provision_phrase: the levels from the innermost outward") {
    CHECK(provision_phrase("99-5", "") == "section 99-5");
    CHECK(provision_phrase("99-5", "(b)(2)")
          == "subdivision (2) of subsection (b) of section 99-5");
    CHECK(
        provision_phrase("99-5", "(b)(2)(A)(ii)(I)")
        == "subclause (I) of clause (ii) of subparagraph (A) of subdivision (2) of subsection (b) "
           "of section 99-5");
}

TEST_CASE("sentence_for: a sentence that is written is read as the same edit") {
    for (auto const* const sentence :
         {"In subsection (a) of section 99-3, strike \"sixteen\" and insert \"eighteen\" in lieu "
          "thereof",
          "In section 99-3, strike \"sixteen\" the second place it appears",
          "In section 99-3, strike \"sixteen\" each place it appears",
          "In subdivision (1) of subsection (b) of section 99-3, insert \"or fee\" after \"fine\"",
          "Strike the last sentence of subsection (c) of section 99-3",
          "Repeal subsection (c) of section 99-3",
          "Add subsection (f) to section 99-3: \"(f) A person may rest.\"",
          "At the end of subsection (a) of section 99-3, insert \"It is free.\"",
          "Add \"wine\" at the end of the list in subsection (a) of section 99-3",
          "Make subsection (e) of section 99-3 a class B misdemeanor"}) {
        CAPTURE(sentence);
        auto const read = read_instruction(sentence);
        REQUIRE(read.edits.size() == 1);
        CHECK(sentence_for(read.edits.front()) == sentence);
    }
}
