#include "parser/notes/note.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using nutmeg::HistoryClause;

constexpr char const* verbs[] = {"Amended",
                                 "Added",
                                 "Deleted",
                                 "Redesignated",
                                 "Designated",
                                 "Replaced",
                                 "Created",
                                 "Transferred",
                                 "Technical",
                                 "EffectiveDate",
                                 "Other"};

void print_list(std::string& out, char const* name, std::vector<std::string> const& items) {
    if (items.empty())
        return;
    out += name;
    for (std::size_t i = 0; i < items.size(); ++i)
        out.append(i == 0 ? "" : ",").append(items[i]);
}

/// "Amended (b); Added (b)(2) <0; Replaced in (b)(1) q x,y <0": objects, locations, new
/// designators, quotations, and the index of the change that it is a part of.
std::string printed(HistoryClause const& clause) {
    std::string out;
    for (auto const& change : clause.changes) {
        out += out.empty() ? "" : "; ";
        out += verbs[static_cast<std::size_t>(change.verb)];
        print_list(out, " ", change.units);
        print_list(out, " in ", change.in);
        print_list(out, " to ", change.to);
        print_list(out, " q ", change.quoted);
        if (change.under != nutmeg::no_change)
            out.append(" <").append(std::to_string(change.under));
    }
    return out;
}

struct Row {
    char const* clause; ///< after "P.A. 99-1 "
    char const* changes;
};

constexpr Row rows[] = {
    {"added Subsec. (b) re kites.", "Added (b)"},
    {"amended Subsec. (b) to add “kite” and delete “drum”.",
     "Amended (b); Added q kite <0; Deleted q drum <0"},
    {"amended Subsec. (b) by adding Subdiv. (2) re kites and replacing “x” with “y” in Subdiv. "
     "(1).",
     "Amended (b); Added (b)(2) <0; Replaced in (b)(1) q x,y <0"},
    {"amended Subsecs. (a) and (c)(2)(A) to define “kite”.",
     "Amended (a),(c)(2)(A); Other q kite <0"},
    {"amended Subsec. (a)(1) and (3) by making technical changes.",
     "Amended (a)(1),(a)(3); Technical <0"},
    {"added Subsec. (a)(2) to (4) re kites.", "Added (a)(2),(a)(3),(a)(4)"},
    {"amended Subsec. (a)(1)(A)(i) to (iv) re kites.",
     "Amended (a)(1)(A)(i),(a)(1)(A)(ii),(a)(1)(A)(iii),(a)(1)(A)(iv)"},
    {"deleted former Subsecs. (y) to (bb) re kites.", "Deleted (y),(z),(aa),(bb)"},
    {"added new Subsec. (b) re kites and redesignated existing Subsecs. (b) to (d) as Subsecs. (c) "
     "to (e).",
     "Added (b); Redesignated (b),(c),(d) to (c),(d),(e)"},
    {"redesignated existing Subsec. (c) as Subsec. (d) and existing Subsec. (d) as Subsec. (e).",
     "Redesignated (c) to (d); Redesignated (d) to (e)"},
    {"amended Subsec. (b) by redesignating existing Subdivs. (1) and (2) as Subdivs. (3) and (4).",
     "Amended (b); Redesignated (b)(1),(b)(2) to (b)(3),(b)(4) <0"},
    {"redesignated Subsec. (b) as Subsec. (c), codified by the Revisors as Subsec. (d), re kites.",
     "Redesignated (b) to (d)"},
    {"designated existing provisions as Subsec. (a) and amended same to delete “drum”.",
     "Designated to (a); Amended (a); Deleted q drum <1"},
    {"deleted Subsec. designator (b) and amended same to make technical changes.",
     "Redesignated (b); Amended; Technical <1"},
    {"amended Subsec. (c) to add Subdiv. designators (1) and (2).",
     "Amended (c); Designated to (c)(1),(c)(2) <0"},
    {"added Subsec. (a) and (b) designators.", "Designated to (a),(b)"},
    {"made a technical change in Subsec. (c).", "Technical in (c)"},
    {"made technical and conforming changes in Subdivs. (1) and (3) of Subsec. (b).",
     "Technical in (b)(1),(b)(3)"},
    {"in Subsec. (b) substituted “x” for “y” and required kites.", "Replaced in (b) q x,y; Other"},
    {"amended Subsec. (a) re kites and in Subsec. (b) substituted “x” for “y”.",
     "Amended (a); Replaced in (b) q x,y"},
    {"amended Subsec. (a) to add “x”, Subsec. (b) to delete “y”.",
     "Amended (a); Added q x <0; Amended (b); Deleted q y <2"},
    {"amended redesignated Subsec. (e) by deleting “x”.", "Amended (e); Deleted q x <0"},
    {"made changes in Subsec. (b)(1) and redesignated Subsec. (d).", "Other in (b)(1),(d)"},
    {"changed effective date of P.A. 98-1 from July 1, 1999, to July 1, 2000.", "EffectiveDate"},
    {"doubled the fee for kites.", "Other"},
    // what is only mentioned is not an object or a location
    {"added reference to Subsec. (d).", "Added"},
    {"added provision pursuant to Subsec. (d).", "Added"},
    {"added Subsec. (b) re exception to rule in Subsec. (c).", "Added (b)"},
    {"deleted reference to Subsec. (b) of Sec. 99-4.", "Deleted"},
    {"amended Subsec. (a) to replace reference to Subsec. (e) with reference to Subsec. (f).",
     "Amended (a); Replaced <0"},
    {"added “as deleted Subsec. (c); and so on” in Subsec. (a).",
     "Added in (a) q as deleted Subsec. (c); and so on"},
    {"required kites adopted earlier in same session.", "Other"},
};

} // namespace

TEST_CASE("history note: changes with their provisions") {
    for (auto const& row : rows) {
        auto const text = std::string("History: P.A. 99-1 ") + row.clause;
        CAPTURE(text);
        auto const note = nutmeg::parse_history_note(text);
        REQUIRE(note.clauses.size() == 1);
        CHECK(note.clauses[0].act == "P.A. 99-1");
        CHECK(printed(note.clauses[0]) == row.changes);
        CHECK(note.diagnostics.empty());
    }
}

TEST_CASE("history note: acts and effective dates") {
    struct Head {
        char const* note;
        char const* act;
        char const* more;
        char const* effective;
        char const* changes;
    };
    constexpr Head heads[] = {
        {"History: P.A. 06-99 effective July 1, 2006.", "P.A. 06-99", "", "2006-07-01", "Created"},
        {"History: P.A. 06-99, S. 4, effective Dec. 15, 2006.",
         "P.A. 06-99",
         "",
         "2006-12-15",
         "Created"},
        {"History: P.A. 06-99 added “x”, effective January 1, 2007.",
         "P.A. 06-99",
         "",
         "2007-01-01",
         "Added q x"},
        {"History: 1961 act added “x”.", "1961 act", "", "", "Added q x"},
        {"History: 1959 acts added “x”.", "1959 acts", "", "", "Added q x"},
        {"History: Later 1959 act added “x”.", "1959 act", "", "", "Added q x"},
        {"History: 1969, P.A. 998 added “x”.", "1969, P.A. 998", "", "", "Added q x"},
        {"History: June Sp. Sess. P.A. 21-99 added “x”.",
         "June Sp. Sess. P.A. 21-99",
         "",
         "",
         "Added q x"},
        {"History: June 30 Sp. Sess. P.A. 03-99 added “x”.",
         "June 30 Sp. Sess. P.A. 03-99",
         "",
         "",
         "Added q x"},
        {"History: P.A. 77-914 and P.A. 78-903 added “x”.",
         "P.A. 77-914",
         "P.A. 78-903",
         "",
         "Added q x"},
        {"History: P.A. 83-987 and 83-900 added “x”.",
         "P.A. 83-987",
         "P.A. 83-900",
         "",
         "Added q x"},
        {"History: pursuant to P.A. 11-99, “x” was changed editorially by the Revisors to “y”, "
         "effective July 1, 2011.",
         "P.A. 11-99",
         "",
         "2011-07-01",
         "Replaced q x,y"},
        {"History: Sec. 99-66 transferred to Sec. 99-84 in 1979.",
         "99-66",
         "",
         "",
         "Transferred to 99-84"},
        {"History: (Revisor's note: In 1995, a reference in Subsec. (b)(1) to “x” was changed "
         "editorially by the Revisors to “y”; no more).",
         "Revisor's note",
         "",
         "",
         "Replaced in (b)(1) q x,y"},
    };
    for (auto const& head : heads) {
        CAPTURE(head.note);
        auto const note = nutmeg::parse_history_note(head.note);
        REQUIRE(note.clauses.size() == 1);
        auto const& clause = note.clauses[0];
        CHECK(clause.act == head.act);
        CHECK((clause.more_acts.empty() ? "" : clause.more_acts[0]) == head.more);
        CHECK(clause.effective == head.effective);
        CHECK(printed(clause) == head.changes);
        CHECK(note.diagnostics.empty());
    }
}

TEST_CASE("history note: clauses end at semicolons outside quotations and parentheses") {
    std::string const text = "History: P.A. 97-1 added “x; y”; P.A. 98-1 deleted “z” (so; "
                             "see there); and amended Subsec. (b); 1961 act repealed Subdiv. (3).";
    auto const note = nutmeg::parse_history_note(text);
    REQUIRE(note.clauses.size() == 3);
    CHECK(note.clauses[0].span.of(text) == "P.A. 97-1 added “x; y”");
    CHECK(printed(note.clauses[1]) == "Deleted q z; Amended (b)");
    CHECK(printed(note.clauses[2]) == "Deleted (3)");
    CHECK(note.clauses[2].changes[0].span.of(text) == "repealed Subdiv. (3)");
}

TEST_CASE("history note: malformed clauses are reported and reading continues") {
    struct MalformedRow {
        char const* note;
        char const* code;
        std::size_t clauses;
    };
    constexpr MalformedRow malformed[] = {
        {"History; P.A. 97-1 added “x”.", "history-misprint", 1},
        {"History: P.A. 97-1 added “x; P.A. 98-1 added “y”.", "history-misprint", 2},
        {"History: P.A. 97-1 added x”; P.A. 98-1 added “y”.", "history-misprint", 2},
        {"History: Nobody knows what was done here.", "history-no-act", 1},
    };
    for (auto const& row : malformed) {
        CAPTURE(row.note);
        auto const note = nutmeg::parse_history_note(row.note);
        CHECK(note.clauses.size() == row.clauses);
        REQUIRE(note.diagnostics.size() == 1);
        CHECK(code_name(note.diagnostics[0].code) == row.code);
    }
    for (auto const* note : {"",
                             "History:",
                             "History: ;;",
                             "(",
                             "P.A.",
                             "History: (a",
                             "“",
                             "”",
                             "History: P.A. 9-9 amended Subsec. (",
                             "Sec. 99-1 transferred to Sec."})
        CHECK(nutmeg::parse_history_note(note).clauses.size() <= 1);
}

TEST_CASE("history note: wide ranges stay small") {
    std::string text = "History: P.A. 99-1 added Subdivs. (1) to (99999999999999999999)";
    for (int i = 0; i < 2000; ++i)
        text += ", Subdivs. (1) to (150)";
    auto const note = nutmeg::parse_history_note(text);
    REQUIRE(note.clauses.size() == 1);
    REQUIRE(!note.clauses[0].changes.empty());
    CHECK(note.clauses[0].changes[0].units.size() <= text.size() + 4002);
    std::string nested = "P.A. 99-1 amended Subsecs. (a) to (z) by adding “x”";
    for (int i = 0; i < 2000; ++i)
        nested += ", amending same";
    auto const opened = nutmeg::parse_history_note(nested);
    std::size_t units = 0;
    for (auto const& change : opened.clauses.at(0).changes)
        units += change.units.size();
    CHECK(units <= 2 * nested.size());
}
