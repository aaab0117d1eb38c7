#include "diff/apply/apply_edited.hpp"
#include "parser/bills/edited_sections.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/statutes/copied/copied_page.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

Section const law = section_from_words("99-3",
                                       "Gates. Locks",
                                       "(a) A \u201Cgate\u201D is of iron.\n(b) The keeper shall: "
                                       "(1) Open it; and (2) close it.");

Applied edited(std::string_view text, Section const* to = &law) {
    auto const act = edited_act(copied_page(read_document(text, "edited.txt")));
    REQUIRE(act.sections.size() == 1);
    return apply(act.sections[0], act.sections[0].targets[0], to);
}

std::string codes(Applied const& applied) {
    std::string all;
    for (auto const& one : applied.diagnostics)
        all += (all.empty() ? "" : " ") + std::string(code_name(one.code));
    return all;
}

} // namespace

TEST_CASE("apply edited: the edited text replaces the section in the typography of the law") {
    auto const result = edited("Sec. 99-3. Gates.\n\n(a) A \"gate\" is of wood.\n(b) The keeper\n"
                               "shall: (1) Open it;\nand (2) close it.");
    CHECK(result.base == Base::None);
    CHECK(result.changed);
    CHECK(result.old_text == law.text);
    CHECK(result.new_text
          == "(a) A \u201Cgate\u201D is of wood.\n(b) The keeper shall: (1) Open it; and (2) close "
             "it.");
    CHECK(codes(result) == "edited-text");
}

TEST_CASE("apply edited: the words of the law change nothing, whatever their line breaks") {
    for (std::string_view const text :
         {"Sec. 99-3. Gates. Locks.\n\n(a) A \"gate\" is of iron.\n\n(b) The keeper shall: (1) "
          "Open "
          "it; and (2) close it.",
          "Sec. 99-3. Gates. Locks. (a) A \"gate\" is\nof iron. (b) The keeper shall:\n(1) Open "
          "it; and\n(2) close it."}) {
        auto const result = edited(text);
        CAPTURE(std::string(text));
        CHECK_FALSE(result.changed);
        CHECK(codes(result) == "unchanged");
    }
}

TEST_CASE("apply edited: new sections, empty ones, and later versions") {
    auto const fresh = edited("Sec. 99-4. Doors.\n\nA door is of wood.", nullptr);
    CHECK(fresh.changed);
    CHECK(fresh.old_text.empty());
    CHECK(codes(fresh) == "edited-text");
    auto const empty = edited("Sec. 99-3.\n");
    CHECK_FALSE(empty.changed);
    CHECK(codes(empty) == "empty-section");
    auto const doubled = section_from_words(
        "99-3",
        "Doors",
        "(a) The door.\n*(b) The fee is ten dollars.\n*Note: On and after July 1, 2027, subsection "
        "(b) of this section, as amended by section 5 of public act 25-41, is to read as "
        "follows:\n\u201C(b) The fee is twenty dollars.\u201D");
    auto const kept =
        edited("Sec. 99-3. Doors.\n\n(a) The door.\n\n(b) The fee is six dollars.", &doubled);
    CHECK(codes(kept) == "future-kept edited-text");
    CHECK(kept.new_text.ends_with("\u201C(b) The fee is twenty dollars.\u201D"));
}

TEST_CASE("apply edited: half of a section is reported") {
    CHECK(codes(edited("Sec. 99-3. Gates. Locks.\n\n(a) A \"gate\" is of iron.\n\n(b) The "
                       "keeper shall: (1) Open\n"))
          == "unfinished-end edited-text");
    CHECK(codes(edited("Sec. 99-8. Doors.\n\nThe keeper shall open each\n", nullptr))
          == "edited-text unfinished-end");
    auto const table = section_from_words("99-3", "Gates. Locks.", "The fees are:\nIron\n$ 10");
    CHECK(codes(edited("Sec. 99-3. Gates. Locks.\n\nThe fees are:\n\nIron\n\n$ 20\n", &table))
          == "edited-text");
}

TEST_CASE("apply edited: a later version whose note has no star is there once") {
    auto const later = section_from_words("99-3",
                                          "Gates.",
                                          "Each gate locks.\nNote: On and after July 1, 2027, this "
                                          "section, as amended by section 1 of "
                                          "public act 26-901, is to read as follows:\n\u201CSec. "
                                          "99-3. Gates. Each gate opens.\u201D");
    CHECK(codes(edited("Sec. 99-3. Gates.\n\n" + later.text + "\n", &later)) == "unchanged");
}
