#include "diff/instructions/apply_instructions.hpp"
#include "diff/suggestions/suggestion.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

namespace {

Section market() {
    return section_from_words(
        "99-60",
        "Markets.",
        "(a) A person sixteen years of age or older may keep a market. No market shall open before "
        "noon.\n(b) A keeper who violates this section shall be fined not less than (1) one "
        "hundred "
        "dollars for a first offense, and (2) two hundred dollars for each subsequent offense, and "
        "the market shall be closed for thirty days.\n(c) It shall be an affirmative defense that "
        "the keeper did not know the hour. The clerk knows the hour.");
}

std::string suggestion(std::string const& words) {
    auto const law = market();
    return suggested_sentence(read_instruction(words), law);
}

struct Row {
    char const* instruction;
    char const* suggestion;
};

} // namespace

TEST_CASE("suggested_sentence: a sentence that is close and works as printed") {
    Row const rows[] = {
        {"double the fine in 99-60(b)",
         "In subdivision (1) of subsection (b) of section 99-60, strike \"one hundred dollars\" "
         "and "
         "insert \"two hundred dollars\" in lieu thereof"},
        {"raise the age in 99-60(c) to eighteen",
         "In subsection (a) of section 99-60, strike \"sixteen years of age\" and insert "
         "\"eighteen "
         "years of age\" in lieu thereof"},
        {"strike \"hour\" in 99-60",
         "In subsection (c) of section 99-60, strike \"hour\" the first place it appears"},
        {"strike the defense in 99-60(c)",
         "Strike the first sentence of subsection (c) of section 99-60"},
        {"In 99-60(a), strike \"sixteen\" and insert \"eighteen years\" in lieu thereof",
         "In subsection (a) of section 99-60, strike \"sixteen\" and insert \"eighteen\" in lieu "
         "thereof"},
        {"add to 99-60: \"A market is open.\"",
         "Add subsection (d) to section 99-60: \"(d) A market is open.\""},
        {"add \"(3) a warning\" at the end of the list in 99-60(b)",
         "In subsection (b) of section 99-60, strike \"and\" before \"(2)\" and after \"for each "
         "subsequent offense\" insert \", and (3) a warning\""},
        {"let keepers be eighteen under 99-60(a)",
         "In subsection (a) of section 99-60, strike \"sixteen years of age\" and insert "
         "\"eighteen "
         "years of age\" in lieu thereof"},
        {"no longer punish closed markets in 99-60(b)",
         "In subsection (b) of section 99-60, strike \"and the market shall be closed for thirty "
         "days\" and insert \"the new words\" in lieu thereof"},
        {"a keeper should be excused under 99-60 if nobody told the hour",
         "In section 99-60, strike \"It shall be an affirmative defense that the keeper did not "
         "know "
         "the hour\" and insert \"the new words\" in lieu thereof"},
        {"markets should be closed for sixty days, not thirty days, under 99-60(b)",
         "In subdivision (2) of subsection (b) of section 99-60, strike \"thirty days\" and insert "
         "\"sixty days\" in lieu thereof"},
        {"under 99-60 nobody should be forced under such a rule to keep a market",
         "In section 99-60, strike \"A person sixteen years of age or older may keep a market\" "
         "and "
         "insert \"the new words\" in lieu thereof"},
        {"99-60 is too hard on everybody",
         "In section 99-60, insert \"the new words\" after \"clerk knows the hour\""},
    };
    auto const law = market();
    for (auto const& row : rows) {
        CAPTURE(row.instruction);
        auto const sentence = suggestion(row.instruction);
        CHECK(sentence == row.suggestion);
        CHECK(instruct(read_instruction(sentence), "99-60", &law).changed);
    }
}

TEST_CASE("suggested_sentence: nothing for an instruction that works") {
    CHECK(suggestion("raise the age in 99-60(a) to eighteen").empty());
}

TEST_CASE("renumbered_sentence: a wrong section number") {
    auto const law = market();
    auto const instruction = read_instruction("raise the age in 99-06(a) to eighteen");
    CHECK(renumbered_sentence(instruction, "99-06", law)
          == "raise the age in 99-60(a) to eighteen");
    CHECK(renumbered_sentence(read_instruction("repeal 99-06(z)"), "99-06", law).empty());
}

TEST_CASE("named_section: also of an instruction that is not understood") {
    CHECK(named_section(read_instruction("be kinder under section 99-60, please")) == "99-60");
    CHECK(named_section(read_instruction("be kinder")).empty());
}
