// Effects of citations: which one was inserted, deleted or replaced.
#include "tests/support/effect_rows.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("effects: citations, one by one and in lists") {
    check_rows({
        {"replaced",
         "A permit under subsection (b) of section 99-4 is void.",
         "A permit under subsection (c) of section 99-4 is void.",
         "reference  section 99-4(b) > section 99-4(c)\n"},
        {"end of a range",
         "As used in sections 99-4 to 99-9, inclusive, a fee is due.",
         "As used in sections 99-4 to 99-12, inclusive, a fee is due.",
         "reference  section 99-9 > section 99-12\n"},
        {"member of a list",
         "Permits under sections 99-4, 99-6 and 99-8 are void.",
         "Permits under sections 99-4 and 99-8 are void.",
         "reference  section 99-6 > -\n"},
        {"subdivisions of another subsection",
         "(a) One.\n(b) Two.\n(c) Subdivisions (1) and (2) of subsection (a) "
         "of this section go first.",
         "(a) One.\n(b) Two.\n(c) Subdivisions (1) and (2) of subsection (b) of this section go "
         "first.",
         "reference (c) subsection (a) > subsection (b)\n"},
        {"a citation of its own provision is not one",
         "(a) The plates shall expire each year in May.",
         "(a) The plates provided for under this subsection shall expire each year in May.",
         "technical (a) - > -\n"},
        {"a list absorbs the next citation",
         "Nothing in section 99-4, subsection (a) of section 99-6 or subsection (b) of section "
         "99-7 shall apply.",
         "Nothing in section 99-4 or 99-6 or subsection (b) of section 99-7 shall apply.",
         "reference  section 99-6(a) > section 99-6\n"},
        {"members deleted and inserted at different positions of a list",
         "Such act violates section 99-4, 99-5, 99-6 or 99-7.",
         "Such act violates section 99-4, 99-6, 99-7 or 99-9.",
         "scope \nreference  section 99-5 > -\nreference  - > section 99-9\n"},
        {"the order of a list",
         "Sums received under sections 99-5 and 99-4 are exempt.",
         "Sums received under sections 99-4 and 99-5 are exempt.",
         "technical  - > -\n"},
        {"subsections with their section repeated for each member",
         "(a) One.\n(b) Two.\n(c) Such target is set under subsection (a) or subsection (b) of "
         "this section.",
         "(a) One.\n(b) Two.\n(c) Such target is set under subsection (a) of this section or "
         "subsection (b) of this section.",
         "technical (c) - > -\n"},
        {"the conjunction of a list",
         "Any person who violates sections 99-4 and 99-5 is guilty.",
         "Any person who violates section 99-4 or 99-5 is guilty.",
         "technical  - > -\ntext \n"},
        {"a member replaced by another citation",
         "A claim may be filed under sections 99-4 and 99-6 to 99-9, inclusive.",
         "A claim may be filed under section 99-5, chapter 12 and sections 99-6 to 99-9, "
         "inclusive.",
         "reference  section 99-4 > section 99-5\nreference  - > chapter 12\n"},
        {"another text of the same section",
         "Section 99-4 of the general statutes, revision of 1958, revised to January 1, 2019, goes "
         "on.",
         "Section 99-4 of the general statutes, revision of 1958, revised to January 1, 2021, goes "
         "on.",
         "reference  section 99-4, revision of 1958, revised to January 1, 2019 > section 99-4, "
         "revision of 1958, revised to January 1, 2021\n"},
        {"a member replaced in its position",
         "Such act violates section 99-4, 99-5 or 99-6.",
         "Such act violates section 99-4, 99-8 or 99-6.",
         "scope \nreference  section 99-5 > section 99-8\n"},
        {"one end of a range in a list",
         "Such act violates sections 99-4 to 99-6, inclusive, and 99-9.",
         "Such act violates sections 99-4 to 99-7, inclusive, and 99-9.",
         "reference  section 99-6 > section 99-7\n"},
        {"a member that moves in the list while one is inserted",
         "Such act violates section 99-4, 99-5 or 99-6, or subsection (a) of section 99-7 or "
         "section 99-8.",
         "Such act violates section 99-4, 99-8, 99-5 or 99-6, or subsection (a) of section 99-7 "
         "or section 99-9.",
         "scope \nreference  - > section 99-9\n"},
    });
}

TEST_CASE("effects: acts cited by name") {
    check_rows_both_ways({
        {"an act is deleted with its titles",
         "Each keeper may vote under Title II or XVI of the Lake Security Act.",
         "Each keeper may vote.",
         "reference  Title II or XVI of the Lake Security Act > -\n"},
        {"an act is inserted with its year",
         "The board shall publish records.",
         "The board shall publish records pursuant to the federal Open Gates and Dams Act of 1974.",
         "reference  - > federal Open Gates and Dams Act of 1974\n"},
        {"an act that is cited by number too",
         "The board shall publish records.",
         "The board shall publish records pursuant to the Open Gates Act of 1974, 20 USC 1232g.",
         "reference  - > 20 USC 1232g\n"},
        {"an act next to a section",
         "The board shall publish records under the Open Gates Act and section 99-4.",
         "The board shall publish records under section 99-4.",
         "reference  Open Gates Act > -\n"},
        {"an act without a name",
         "The board shall vote.",
         "The board shall vote on the Act.",
         "text \n"},
        {"a defined term is not a citation",
         "(a) In this section, “Gate Act” means the law of gates.",
         "(a) In this section, “Dam Act” means the law of gates.",
         "definition (a) Gate Act > Dam Act\n"},
    });
}

TEST_CASE("effects: an inserted clause that repeats a list of citations has its own") {
    check_rows({
        {"after the list",
         "A fee is due under section 99-4 or 99-6; and a lamp burns.",
         "A fee is due under section 99-4 or 99-6, except this fee shall not be due for boats "
         "named in section 99-4 or 99-6; and a lamp burns.",
         "exception  - > except this fee shall not be due for\nreference  - > section 99-4\n"
         "reference  - > section 99-6\n"},
    });
}
