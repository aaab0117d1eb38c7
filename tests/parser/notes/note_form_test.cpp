#include "parser/notes/note_form.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace nutmeg;

namespace {

struct Row {
    std::string_view words;
    NoteForm form;
};

} // namespace

TEST_CASE("note form: what a paragraph is by its words") {
    using enum NoteForm;
    for (auto const& row : std::initializer_list<Row>{
             {"(1949 Rev., S. 99; P.A. 85-901, S. 3.)", Source},
             {"(P.A. 85-901, S. 3.).", Source},
             {"(1969, P.A. 828, S. 83.)", Source},
             {"(February, 1965, P.A. 828, S. 83.)", Source},
             {"(June Sp. Sess. P.A. 05-3, S. 84; P.A. 08-19, S. 4.)", Source},
             {"(June 12 Sp. Sess. P.A. 12-1, S. 184.)", Source},
             {"(S.A. 85-9, S. 4.)", Source},
             {"(1) The keeper shall open the gate, as provided in P.A. 85-901.", None},
             {"(P.A. 85-901 applies to gates) and to locks", None},
             {"History: P.A. 85-902 added Subsec. (b).", History},
             {"History; P.A. 85-902 added Subsec. (b).", History},
             {"P.A. 85-902 added Subsec. (b), effective July 1, 1985.", History},
             {"Former Sec. 99-3:", History},
             {"Present section:", History},
             {"History is taught in each school.", None},
             {"See Sec. 99-3 re gates.", CrossReference},
             {"See Secs. 99-3 to 99-5, inclusive, re gates.", CrossReference},
             {"See chapter 990 re gates.", CrossReference},
             {"*See Sec. 99-3 re gates.", CrossReference},
             {"See Ch. 990 re gates.", CrossReference},
             {"See that the gate is shut.", None},
             {"See Sec. 99-3, under which each keeper shall open the gate.", None},
             {"Cited. 990 C. 214.", Annotation},
             {"Cited. 990 C. 214; 99 CA 7; Id., 491.", Annotation},
             {"Gate held to be a door. 99 CS 12. Cited. 990 C. 214, 216.", Annotation},
             {"Gate held to be a door. Id.", Annotation},
             {"*Cited. 99 CA 1; judgment reversed, see 990 C. 590.", Annotation},
             {"Discussed. 9 Conn. Cir. Ct. 241.", Annotation},
             {"Subsec. (a):", Annotation},
             {"Former Subdiv. (2)(A):", Annotation},
             {"Annotations to former section 98-3:", Annotation},
             {"Subsections (a) to (c) apply to gates.", None},
             {"Cited. The keeper shall open the gate.", None},
             {"The keeper shall pay 99 C. of a dollar.", None},
             {"The keeper has a claim under 42 USC 1983.", None},
             {"*Note: Section 4 of public act 85-901 is special in nature.", Footnote},
             {"*Note: On and after July 1, 2027, this section is to read as follows:", None},
             {"*Not more than 20 gates may be counted.", None},
             {"(a) The keeper shall open the gate.", None},
             {"", None},
             {"*", None},
         }) {
        CAPTURE(std::string(row.words));
        CHECK(note_form(row.words) == row.form);
    }
}

TEST_CASE("note form: the first line of a note") {
    for (std::string_view const line : {"(1949 Rev., S. 99; P.A.",
                                        "History: P.A. 85-902",
                                        "See Sec. 99-3 re gates and",
                                        "Cited. 990 C. 214; 99 CA 7;",
                                        "*Note: Section 4 of"})
        CHECK(begins_note(line));
    for (std::string_view const line : {"(a) Each keeper", "Each gate", "", "(2) See Sec. 99-3"})
        CHECK_FALSE(begins_note(line));
}
