#include "diff/drafting/marked_draft.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/support/random_edits.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

namespace {

/// The text with its marks: [deleted], {inserted}.
std::string shown(MarkedText const& text) {
    std::string out;
    for (auto const& run : text.runs) {
        auto const words = std::string(run.span.of(text.text));
        out += run.mark == Mark::Deleted  ? "[" + words + "]"
             : run.mark == Mark::Inserted ? "{" + words + "}"
                                          : words;
    }
    return out;
}

MarkedText marked(std::string_view old_text, std::string_view new_text) {
    auto const words = draft_words(section_from_words("99-1", "", old_text),
                                   section_from_words("99-1", "", new_text));
    return mark_changes(words.old_words, words.new_words);
}

struct Row {
    char const* rule;
    char const* old_text;
    char const* new_text;
    char const* bill;
};

constexpr Row rows[] = {
    {"1: old words first, then new ones",
     "The keeper may open the gate.",
     "The keeper shall open the gate.",
     "The keeper [may] {shall} open the gate."},
    {"1: a citation is one word",
     "A gate under section 99-4 stays shut.",
     "A gate under section 99-4a stays shut.",
     "A gate under section [99-4] {99-4a} stays shut."},
    {"2: unchanged punctuation is outside the marks",
     "Each buyer, on demand, is paid.",
     "Each consumer, on demand, is paid.",
     "Each [buyer] {consumer}, on demand, is paid."},
    {"3: a deletion keeps a space on both sides",
     "Held in or in some other name.",
     "Held in or some other name.",
     "Held in or [in] some other name."},
    {"4: an insertion",
     "A victim of assault is heard.",
     "A victim of theft or assault is heard.",
     "A victim of {theft or} assault is heard."},
    {"5: punctuation is reversed",
     "The fee is twenty-five dollars.",
     "The fee is twenty-five dollars; and more.",
     "The fee is twenty-five dollars{; and more}."},
    {"5: new punctuation is attached, old punctuation is not",
     "No gate opens by day; or by night it does.",
     "No gate opens by day, or by night it does.",
     "No gate opens by day{,} [;] or by night it does."},
    {"5: punctuation deleted alone has spaces around it",
     "A sale, lease, or rental is barred.",
     "A sale, lease or rental is barred.",
     "A sale, lease [,] or rental is barred."},
    {"6: the end of a list",
     "There are: (1) A gate; and (2) a wall.",
     "There are: (1) A gate; (2) a wall; and (3) a tower.",
     "There are: (1) A gate; [and] (2) a wall{; and (3) a tower}."},
    {"6: a paragraph at the end of a list",
     "There are:\n(1) A gate; and\n(2) A wall.",
     "There are:\n(1) A gate;\n(2) A wall; and\n(3) A tower.",
     "There are:\n(1) A gate; [and]\n(2) A wall{; and} [.]\n{(3) A tower.}"},
    {"8: the last paragraph of a list is deleted",
     "There are:\n(1) A gate;\n(2) A wall; and\n(3) A tower.",
     "There are:\n(1) A gate; and\n(2) A wall.",
     "There are:\n(1) A gate; {and}\n(2) A wall{.} [; and\n(3) A tower.]"},
    {"9: a paragraph at the end of a section",
     "(a) A gate is shut.\n(b) A wall stands.",
     "(a) A gate is shut.\n(b) A wall stands.\n(c) A tower falls.",
     "(a) A gate is shut.\n(b) A wall stands.\n{(c) A tower falls.}"},
    {"3: of two matches, the one that leaves a single bracket",
     "An office or local or regional board acts.",
     "An office or public agency acts.",
     "An office or [local or regional board] {public agency} acts."},
    {"10: repeated words are not marked at their first occurrence",
     "The keeper shall open the gate for every traveler who asks, and shall first let in carts "
     "that "
     "carry matching wheels from other towns.",
     "The keeper shall open the gate for every traveler who asks, and shall first let in (1) carts "
     "that carry matching wheels from other towns, or (2) carts that do not carry matching wheels "
     "from other towns and are full of wool.",
     "The keeper shall open the gate for every traveler who asks, and shall first let in {(1)} "
     "carts "
     "that carry matching wheels from other towns{, or (2) carts that do not carry matching wheels "
     "from other towns and are full of wool}."},
    {"stacked designators are separated by a space",
     "(a)(1) A gate is shut.",
     "(a)(1) A gate is open.",
     "(a) (1) A gate is [shut] {open}."},
    {"7 and 9: a new unit, the next redesignated",
     "(a) Gates stay shut at night.\n(b) Walls stay up in every weather and season.",
     "(a) Gates stay shut at night.\n(b) Towers are painted white by the keeper.\n(c) Walls stay "
     "up "
     "in every weather and season.",
     "(a) Gates stay shut at night.\n{(b) Towers are painted white by the keeper.}\n[(b)] {(c)} "
     "Walls stay up in every weather and season."},
    {"8: an entire provision is deleted",
     "(a) Gates stay shut at night.\n(b) Towers are painted white by the keeper.\n(c) Walls stay "
     "up "
     "in every weather and season.",
     "(a) Gates stay shut at night.\n(b) Walls stay up in every weather and season.",
     "(a) Gates stay shut at night.\n[(b) Towers are painted white by the keeper.]\n[(c)] {(b)} "
     "Walls stay up in every weather and season."},
    {"10: only the designators of a split are new",
     "The keeper gives it to a signatory state and to the child who asks for it.",
     "The keeper gives it to (1) a signatory state and to (2) the child who asks for it.",
     "The keeper gives it to {(1)} a signatory state and to {(2)} the child who asks for it."},
    {"11: a capital is another word",
     "The gates and roads commission sits.",
     "The Gates and Roads Commission sits.",
     "The [gates and roads commission] {Gates and Roads Commission} sits."},
    {"14: quotation marks are straight",
     "\u201CGate\u201D means a door.",
     "\u201CGate\u201D means a wide door.",
     "\"Gate\" means a {wide} door."},
};

} // namespace

TEST_CASE("marked draft: marks follow the drafting rules") {
    for (auto const& row : rows) {
        CAPTURE(std::string(row.rule));
        CHECK(shown(marked(row.old_text, row.new_text)) == std::string(row.bill));
    }
}

TEST_CASE("marked draft: the marks restore the old and new words and paragraphs") {
    for (auto const* const name : {"chap_990.htm", "chap_991.htm", "chap_992.htm"}) {
        auto const page = read_page(std::string(NUTMEG_SOURCE_DIR "/corpus/sample/") + name);
        for (auto const& section : page.sections)
            for (std::uint32_t seed = 0; seed < 40; ++seed) {
                auto const old_text = section.text.substr(0, section.current_end);
                if (old_text.empty())
                    continue;
                auto const new_text = test::edited(old_text, seed);
                CAPTURE(section.heading);
                CAPTURE(seed);
                auto const text = marked(old_text, new_text);
                auto old_words = law_words(text.old_text());
                auto law = law_words(old_text);
                std::erase(old_words, '\n');
                std::erase(law, '\n');
                CHECK(old_words == law);
                CHECK(law_words(text.new_text()) == law_words(new_text));
            }
    }
}

TEST_CASE("marked draft: law_words ignores only spaces, stars and the form of quotation marks") {
    CHECK(law_words("*(a) \u201CGate\u201D\n means") == "(a)\"Gate\"\nmeans");
    CHECK(law_words("a b") == law_words("ab"));
    CHECK(law_words("a,b") != law_words("ab"));
    CHECK(law_words("a\nb") != law_words("a b"));
}
