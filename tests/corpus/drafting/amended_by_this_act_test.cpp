#include "corpus/drafting/amended_by_this_act.hpp"
#include "diff/drafting/marked_draft.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// The marked text of a section whose words do not change: "{}" around inserted words.
std::string marked(std::string const& text, AmendedSections const& amended) {
    auto section = section_from_words("99-1", "Gates.", text);
    anchor_citations(section);
    auto const words = draft_words(section);
    auto const result = mark_changes(words, with_amended(words, section, amended));
    std::string out;
    for (auto const& run : result.runs) {
        auto const part = std::string(run.span.of(result.text));
        out += run.mark == Mark::Inserted ? "{" + part + "}"
             : run.mark == Mark::Deleted  ? "[" + part + "]"
                                          : part;
    }
    return out;
}

} // namespace

TEST_CASE("amended by this act: after every section that the bill amends, with one comma on each "
          "side") {
    AmendedSections const amended{
        {"99-2", {}}, {"99-4", {}}, {"99-7", {}}, {"99-8", {"(a)(2)", "(c)"}}};
    struct Row {
        char const* text;
        char const* marked;
    };
    for (auto const& row : {
             Row{"A gate under section 99-2 is open.",
                 "A gate under section 99-2{, as amended by this act,} is open."},
             Row{"A gate under section 99-2, or a wall, is open.",
                 "A gate under section 99-2{, as amended by this act}, or a wall, is open."},
             Row{"Open it under section 99-2.",
                 "Open it under section 99-2{, as amended by this act}."},
             Row{"Open it under section 99-2; shut it.",
                 "Open it under section 99-2{, as amended by this act}; shut it."},
             Row{"A gate under section 99-2, 99-3 or 99-4 is open.",
                 "A gate under section 99-2{, as amended by this act}, 99-3 or 99-4{, as amended "
                 "by "
                 "this act,} is open."},
             Row{"A gate under sections 99-2 and 99-4, except a wall, is open.",
                 "A gate under sections 99-2{, as amended by this act,} and 99-4{, as amended by "
                 "this "
                 "act}, except a wall, is open."},
             Row{"A gate under sections 99-3 to 99-5, inclusive, is open.",
                 "A gate under sections 99-3 to 99-5, inclusive{, as amended by this act}, is "
                 "open."},
             Row{"A gate under sections 99-3 to 99-5, inclusive, and 99-7 is open.",
                 "A gate under sections 99-3 to 99-5, inclusive{, as amended by this act}, and "
                 "99-7{, "
                 "as amended by this act,} is open."},
             Row{"A gate under subsection (a) or (b) of section 99-2 or section 99-3 is open.",
                 "A gate under subsection (a) or (b) of section 99-2{, as amended by this act,} or "
                 "section 99-3 is open."},
             Row{"Open it under subsection (b) of section 99-8.",
                 "Open it under subsection (b) of section 99-8."},
             Row{"Open it under subsection (a) of section 99-8.",
                 "Open it under subsection (a) of section 99-8{, as amended by this act}."},
             Row{"Open it under subsections (b) and (c) of section 99-8.",
                 "Open it under subsections (b) and (c) of section 99-8{, as amended by this "
                 "act}."},
             Row{"Open it under section 99-8.",
                 "Open it under section 99-8{, as amended by this act}."},
             Row{"A gate under section 99-3 or 99-1 is open.",
                 "A gate under section 99-3 or 99-1 is open."},
         }) {
        CAPTURE(row.text);
        CHECK(marked(row.text, amended) == row.marked);
    }
}
