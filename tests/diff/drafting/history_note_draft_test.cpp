#include "diff/drafting/history_note_draft.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace nutmeg;

namespace {

struct Case {
    char const* name;
    char const* old_words;
    char const* new_words;
    char const* note;
};

std::string note_of(Case const& one, HistoryDraftOptions const& options) {
    auto const section = [](char const* words) {
        return std::make_shared<Section const>(section_from_words("99-1", "Bees.", words));
    };
    return draft_history(compare(section(one.old_words), section(one.new_words)), options);
}

constexpr Case cases[] = {
    {"one word replaced",
     "(a) A keeper sixteen years of age may keep bees.\n(b) Hives shall be marked.",
     "(a) A keeper eighteen years of age may keep bees.\n(b) Hives shall be marked.",
     "amended Subsec. (a) by replacing “sixteen” with “eighteen”"},
    {"new subsection and those after it",
     "(a) A keeper may keep bees.\n(b) Hives shall be marked with a number.\n(c) A fee of ten "
     "dollars is due in May.",
     "(a) A keeper may keep bees.\n(b) No hive shall stand within ten feet of a road.\n(c) Hives "
     "shall be marked with a "
     "number.\n(d) A fee of ten dollars is due in May.",
     "added new Subsec. (b) and redesignated existing Subsecs. (b) and (c) as Subsecs. (c) and "
     "(d)"},
    {"no designator",
     "Hives shall be marked with a number.",
     "Hives shall be marked with a name and a number.",
     "added “name and a”"},
    {"first designator",
     "Hives shall be marked with a number by the keeper.",
     "(a) Hives shall be marked with a number by the keeper.\n(b) The commissioner may adopt "
     "rules.",
     "designated existing provisions as Subsec. (a) and added Subsec. (b)"},
    {"punctuation alone",
     "(a) Bees, and wasps are insects.\n(b) So are ants.",
     "(a) Bees and wasps are insects.\n(b) So are ants.",
     "amended Subsec. (a) by making technical changes"},
    {"deleted subsection",
     "(a) A keeper may keep bees.\n(b) The sale of wax is free.",
     "(a) A keeper may keep bees.",
     "deleted Subsec. (b)"},
    {"provisions that change places",
     "(a) Bees are insects.\n(b) The minutes are public.\n(c) A hive shall be shut at night by its "
     "keeper, and the keeper shall hold the key.",
     "(a) Bees are insects.\n(b) A hive shall be shut at night by its keeper, and the keeper shall "
     "hold the key.\n(c) The minutes are public.",
     "redesignated existing Subsecs. (b) and (c) as Subsecs. (c) and (b)"},
    {"existing text that gets designators",
     "(a) The board shall meet in May. The clerk shall keep a book that is open to the "
     "public.\n(b) "
     "Bees are insects.",
     "(a) (1) The board shall meet in May. (2) The clerk shall keep a book that is open to the "
     "public.\n(b) Bees are insects.",
     "amended Subsec. (a) by designating existing provisions as Subdivs. (1) and (2)"},
    {"redesignations that are no range",
     "(a) A keeper may keep bees.\n(b) Hives shall be marked with a number.\n(c) A fee of ten "
     "dollars is due in May.\n(d) Wax may be sold at a fair.",
     "(a) A keeper may keep bees.\n(b) No road is near.\n(c) Hives shall be marked with a "
     "number.\n(d) A fee of ten dollars is due in May.\n(e) Every town has a clerk.\n(f) Wax may "
     "be sold at a fair.",
     "added new Subsecs. (b) and (e) and redesignated existing Subsecs. (b), (c) and (d) as "
     "Subsecs. "
     "(c), (d) and (f)"},
    {"nothing", "(a) A keeper may keep bees.", "(a) A keeper may keep bees.", ""},
};

} // namespace

TEST_CASE("history note draft: names every changed provision and quotes the words") {
    for (auto const& one : cases) {
        SUBCASE(one.name) {
            CHECK(note_of(one, {}) == one.note);
        }
    }
}

TEST_CASE("history note draft: names the act, and the date unless it is October 1") {
    CHECK(note_of(cases[0], {"P.A. 26-98", "2026-07-01"})
          == "P.A. 26-98 amended Subsec. (a) by replacing “sixteen” with “eighteen”, effective "
             "July 1, 2026");
    CHECK(note_of(cases[0], {"P.A. 26-98", "2026-10-01"})
          == "P.A. 26-98 amended Subsec. (a) by replacing “sixteen” with “eighteen”");
}
