#include "diff/apply/run_in_heading.hpp"
#include "diff/apply/unmarked_changes.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// "path|act|law" for each change, one per line.
std::string changes(std::string_view act, std::string_view law_words) {
    auto const law = section_from_words("99-1", "Gates", law_words);
    std::string all;
    for (auto const& one :
         unmarked_changes(act, law, RunInHeadings(law), make_span(0, law.current_end)))
        all += one.path + "|" + one.act_words + "|" + one.law_words + "\n";
    return all;
}

} // namespace

TEST_CASE("unmarked changes: words left out, added and replaced") {
    struct Row {
        char const* act;
        char const* law;
        char const* changes;
    };
    for (auto const& row : {
             Row{"(a) One gate.", "(a) One gate.", ""},
             Row{"(a) One iron gate.", "(a) One gate.", "(a)|iron|\n"},
             Row{"(a) One gate.", "(a) One iron gate.", "(a)||iron\n"},
             Row{"(a) Two gates.", "(a) One gate.", "(a)|Two gates|One gate\n"},
             Row{"The towns share.", "The town's share.", "|towns|town's\n"},
             Row{"The owner's key.", "The owner\u2019s key.", ""},
             Row{"A gate is guiltyof it.", "A gate is guilty of it.", "|guiltyof|guilty of\n"},
             Row{"Gate\" means.", "\u201CGate\u201D means.", "||\u201C\n"},
             Row{"sale,lease", "sale, lease", ""},
             // Each paragraph that is left out is one change.
             Row{"(a) One gate.",
                 "(a) One gate.\n(b) Two.\n(c) Three.",
                 "(b)||(b) Two.\n(c)||(c) Three.\n"},
             // What was left out begins with a sentence.
             Row{"The keeper opens it. The keeper paints it.",
                 "The keeper opens it. The keeper shuts it. The keeper paints it.",
                 "||The keeper shuts it.\n"},
             Row{"(a) One gate is shut.\n(c) Four are.",
                 "(a) One gate is shut. Two are open.\n(b) Three are.\n(c) Four are.",
                 "(a)||Two are open.\n(b)||(b) Three are.\n"},
             // Stars and headings are no part of the base.
             Row{"(a) The gate.", "*(a) The gate.", ""},
             Row{"(a) The gate is shut. (b) One.",
                 "(a) Gates. The gate is shut. (b) Two.",
                 "(b)|One|Two\n"},
             Row{"", "(a) One gate.", "(a)||(a) One gate.\n"},
             Row{"(a) One gate.", "", "|(a) One gate.|\n"},
         }) {
        CAPTURE(row.act);
        CHECK(changes(row.act, row.law) == row.changes);
    }
}
