#include "corpus/lookup/section_history.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

namespace {

/// One line for each act: its name, year, sections, effective date, and what it did.
std::string history(std::string const& source, std::string const& note) {
    auto section = section_from_words("99-1", "Gates.", "A gate is red.");
    section.source_notes.push_back(source);
    if (!note.empty())
        section.history_notes.push_back(note);
    std::string all;
    for (auto const& act : acts_on(section)) {
        all += act.act + " [" + std::to_string(act.year) + "]";
        for (auto const& one : act.sections)
            all += " S." + one;
        all += (act.effective.empty() ? "" : " eff " + act.effective) + ": " + act.what
             + (act.is_first ? " (first)" : "") + (act.is_listed ? "" : " (unlisted)") + "\n";
    }
    return all;
}

} // namespace

TEST_CASE("section_history: the acts of the source note with the words of the History note") {
    CHECK(
        history(
            "(1969, P.A. 928, S. 84; P.A. 13-966, S. 4; 13-967; June Sp. Sess. P.A. 21-901, S. 2.)",
            "History: P.A. 13-966 added Subsec. (c) re keys; June Sp. Sess. P.A. 21-901 "
            "deleted Subsec. (c), effective July 1, 2021.")
        == "June Sp. Sess. P.A. 21-901 [2021] S.2 eff 2021-07-01: deleted Subsec. (c), effective "
           "July 1, 2021\n"
           "P.A. 13-967 [2013]: \n"
           "P.A. 13-966 [2013] S.4: added Subsec. (c) re keys\n"
           "1969, P.A. 928 [1969] S.84:  (first)\n");
}

TEST_CASE("section_history: acts named by their year, revisions, and clauses of no listed act") {
    CHECK(history("(1949 Rev., S. 8532; 1971, P.A. 918; P.A. 73-937.)",
                  "History: 1971 act changed the age to eighteen; Sec. 99-201 transferred to Sec. "
                  "99-1 in 1972; P.A. 73-937 made technical changes.")
          == "P.A. 73-937 [1973]: made technical changes\n"
             "Sec. 99-201 [0]: transferred to Sec. 99-1 in 1972 (unlisted)\n"
             "1971, P.A. 918 [1971]: changed the age to eighteen\n"
             "1949 Rev. [1949] S.8532:  (first)\n");
}

TEST_CASE("section_history: one clause about two acts is listed for both") {
    CHECK(history("(P.A. 77-914; P.A. 78-903.)",
                  "History: P.A. 77-914 and P.A. 78-903 replaced “clerk” with “keeper”.")
          == "P.A. 78-903 [1978]: replaced “clerk” with “keeper”\n"
             "P.A. 77-914 [1977]: replaced “clerk” with “keeper” (first)\n");
}

TEST_CASE("section_history: notes of the Revisors") {
    CHECK(history("(P.A. 77-914; P.A. 12-903.)",
                  "History: (Revisor's note: In 1997 “clerk” was changed editorially to “keeper”); "
                  "P.A. 12-903 made technical changes.")
          == "P.A. 12-903 [2012]: made technical changes\n"
             "Revisor's note [0]: In 1997 “clerk” was changed editorially to “keeper” (unlisted)\n"
             "P.A. 77-914 [1977]:  (first)\n");
}

TEST_CASE("section_history: a version that takes effect later is first") {
    auto section = section_from_words("99-1",
                                      "Gates.",
                                      "*(a) The gate is red.\n(b) The wall is high.\n*Note: On and "
                                      "after July 1, 2027, subsection (a) of this section, as "
                                      "amended by section 2 of public act 26-900, is to read as "
                                      "follows:\n“(a) The gate is blue.”");
    section.source_notes.emplace_back("(P.A. 77-914.)");
    auto const acts = acts_on(section);
    REQUIRE(acts.size() == 2);
    CHECK(acts[0].is_pending);
    CHECK(acts[0].act == "section 2 of public act 26-900");
    CHECK(acts[0].effective == "2027-07-01");
    CHECK(acts[0].what == "amends (a)");
    CHECK(acts[1].act == "P.A. 77-914");
}

TEST_CASE("section_history: no notes, no acts") {
    CHECK(acts_on(section_from_words("99-1", "Gates.", "A gate is red.")).empty());
}
