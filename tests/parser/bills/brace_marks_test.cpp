#include "parser/bills/act.hpp"
#include "parser/bills/brace_marks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string const section =
    "Section 1. Section 99-1 of the general statutes is repealed and the following is substituted "
    "in lieu thereof (Effective from passage):\n\nA gate shall be [shut] {open}.\n\n";
std::string const enacted = "Be it enacted by the Senate and House of Representatives in General "
                            "Assembly convened:\n\n";

/// The new text of the section in a bill with the legend after and before it.
void check_read(std::string const& legend, std::string const& new_text) {
    CAPTURE(legend);
    for (auto const& bill :
         {enacted + section + legend + "\n", legend + "\n\n" + enacted + section}) {
        CAPTURE(bill);
        auto const act = read_act(bill, "bill.txt");
        REQUIRE(act.sections.size() == 1);
        CHECK(act.sections[0].text.new_text() == new_text);
    }
}

} // namespace

TEST_CASE("braces: marks, if a legend says so in any words, before or after the bill") {
    for (std::string const legend : {
             "[Proposed deletions are enclosed in brackets. Proposed additions stand in braces.]",
             ("[Proposed deletions are enclosed in brackets. Proposed additions are enclosed in "
              "braces, except that when the entire text of a section is new, it is not.]"),
             "Proposed deletions are enclosed in brackets. Proposed additions are in braces.",
             "Additions are in {braces}; deletions are in [brackets].",
             "New words are in {braces}. Deleted words are in [brackets].",
             "New text is shown in curly brackets, and old text in square brackets.",
             "Note: { } marks inserted words.",
             "Insertions {like this}, deletions [like this].",
             "Key: [deleted], {added}",
             "Underlined words are shown within braces.",
             "(Text to be inserted appears between braces.)",
         })
        check_read(legend, "A gate shall be open.");
}

TEST_CASE("braces: ordinary characters without a legend") {
    auto const act =
        read_act(enacted + section + "A note that braces hold up a wall.\n", "bill.txt");
    REQUIRE(act.sections.size() == 1);
    CHECK(act.sections[0].text.new_text().find("{open}") != std::string::npos);
}
