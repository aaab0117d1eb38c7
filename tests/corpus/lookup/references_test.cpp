#include "corpus/index/open_law_index.hpp"
#include "corpus/lookup/references.hpp"
#include "corpus/store/statutes.hpp"
#include "tests/support/temporary_pages.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;
using nutmeg::test::TemporaryPages;

namespace {

/// "99-2(a) cites 99-1(b); ...; +2" for the citations of what is typed.
std::string cited_by(Statutes& law, std::string_view typed) {
    auto const laws = find_laws(law, read_typed_citations(typed).citations, {}).laws;
    REQUIRE(laws.size() == 1);
    auto const references = references_of(law, *open_law_index(law), laws).front();
    std::string all;
    for (auto const& one : references.cited_by)
        all += (all.empty() ? "" : "; ") + one.section + one.path + " cites " + one.name
             + (one.is_whole ? "" : "!");
    if (references.of_section > 0)
        all += " +" + std::to_string(references.of_section);
    return all;
}

} // namespace

TEST_CASE("references: citations by number, by range, and by \"said section\"") {
    TemporaryPages pages;
    pages.add("chap_990.htm",
              {{"Sec. 99-1. Gates.", {"(a) A gate is red.", "(b) A wall is high.", "(c) A roof."}},
               {"Sec. 99-2. Locks.",
                {"(a) As in subsection (b) of section 99-1.",
                 "(b) As in section 99-1. Subsection (a) of said section does not apply."}},
               {"Sec. 99-3. Keys.", {"As in sections 99-1 to 99-2, inclusive."}},
               {"Sec. 99-4. Doors.", {"As in subsections (a) to (c), inclusive, of section 99-1."}},
               {"Sec. 99-5. Bars.", {"As in section 99-2 or 99-11."}}});
    Statutes law({pages.path()});
    CHECK(cited_by(law, "99-1")
          == "99-2(a) cites 99-1(b)!; 99-2(b) cites 99-1; 99-2(b) cites 99-1(a)!; 99-3 cites 99-1 "
             "to 99-2; 99-4 cites 99-1(a) to (c)!");
    CHECK(cited_by(law, "99-1(b)") == "99-2(a) cites 99-1(b)!; 99-4 cites 99-1(a) to (c)! +2");
    CHECK(cited_by(law, "99-1(a)") == "99-2(b) cites 99-1(a)!; 99-4 cites 99-1(a) to (c)! +2");
    CHECK(cited_by(law, "99-4") == "");
}

TEST_CASE("references: the section itself cites its provisions, and ranges end with their title") {
    TemporaryPages pages;
    pages.add("chap_980.htm", {{"Sec. 98-1. Posts.", {"As in sections 98-1 to 99-1, inclusive."}}});
    pages.add("chap_990.htm",
              {{"Sec. 99-1. Gates.",
                {"(a) A gate is red.",
                 "(b) As in subsection (a) of this section.",
                 "(c) As in this section. Subsection (b) of this section applies."}}});
    Statutes law({pages.path()});
    CHECK(cited_by(law, "99-1") == "");
    CHECK(cited_by(law, "99-1(a)") == "99-1(b) cites 99-1(a)!");
    CHECK(cited_by(law, "99-1(b)") == "99-1(c) cites 99-1(b)!");
}

TEST_CASE("references: what a provision cites, and whether it exists") {
    TemporaryPages pages;
    pages.add(
        "chap_990.htm",
        {{"Sec. 99-1. Gates.", {"(a) A gate."}},
         {"Sec. 99-2. Locks.",
          {"(a) As in section 99-1.",
           "(b) As in subsection (a) of section 99-1, subsection (z) of section 99-1, section "
           "99-77, chapter 990 and subsection (a) of this section."}}});
    Statutes law({pages.path()});
    auto const laws = find_laws(law, read_typed_citations("99-2(b)").citations, {}).laws;
    auto const references = references_of(law, *open_law_index(law), laws).front();
    std::string all;
    for (auto const& one : references.cites)
        all += one.path + ":" + one.name + " " + std::to_string(static_cast<int>(one.resolution))
             + "\n";
    CHECK(all == "(b):99-1(a) 1\n(b):99-1(z) 2\n(b):99-77 3\n(b):chapter 990 0\n(b):99-2(a) 1\n");
}
