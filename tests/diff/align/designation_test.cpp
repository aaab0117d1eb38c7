#include "diff/align/designation.hpp"
#include "diff/words/edit_cleanup.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

using namespace nutmeg;

namespace {

std::string path(Section const& section, ProvisionIndex provision) {
    return provision == 0 ? "section" : path_of(section.provisions, section.text, provision - 1);
}

/// "(a)<section" for each new provision with words of an old one, "(1)>(a)" for each old one with
/// words that are in a new one now.
std::string moves(std::string_view old_words, std::string_view new_words) {
    auto const before = section_from_words("99-1", "", old_words);
    auto const after = section_from_words("99-1", "", new_words);
    auto const olds = current_section_words(before);
    auto const news = current_section_words(after);
    auto const alignment =
        align(olds, news, readable_runs({before.text, after.text, olds.words, news.words}));
    std::string all;
    for (ProvisionIndex n = 0; n < alignment.moved_from.size(); ++n)
        if (auto const o = alignment.moved_from[n]; o != no_provision)
            all += " " + path(after, n) + "<" + path(before, o);
    for (ProvisionIndex o = 0; o < alignment.moved_to.size(); ++o)
        if (auto const n = alignment.moved_to[o]; n != no_provision)
            all += " " + path(before, o) + ">" + path(after, n);
    return all;
}

struct Row {
    std::string_view name;
    std::string_view before;
    std::string_view after;
    std::string_view moves;
    std::string_view exchanged; ///< with the texts exchanged
};

// Each row is one way in which text gets its first designator.
constexpr std::array<Row, 7> rows{{
    {"entire sentences",
     "The keeper shall light the lamp at dusk. The clerk may sell tickets for the ferry.",
     "(a) The keeper shall light the lamp at dusk.\n"
     "(b) The clerk may sell tickets for the ferry.",
     " (a)<section (b)<section",
     " (a)>section (b)>section"},
    {"inserted in a sentence, with more words after it than before",
     "(a) No person shall moor a raft unless such person has leave of the harbor board or its "
     "clerk.",
     "(a) No person shall moor a raft unless (1) such person has obtained a written license that "
     "names the raft, its owner and the pier from the harbor board or its clerk, and (2) a list "
     "of licensed rafts is posted at the gate.",
     " (a)(1)<(a)",
     " (a)(1)>(a)"},
    {"first words rewritten, the rest of the old subsection kept",
     "(a) Gates are green.\n(b) Breach of any provision of this section shall be an infraction.",
     "(a) Gates are green.\n(b) (1) Except as provided in subdivision (2) of this subsection, any "
     "keeper who breaks any provision of this section shall be deemed to have committed an "
     "infraction.\n(2) A keeper who does so twice shall be fined ten dollars.",
     " (b)(1)<(b)",
     " (b)(1)>(b)"},
    {"words that introduce existing text",
     "(a) The board shall consist of (1) the harbor master of the town, (2) a licensed pilot of "
     "the lake, and (3) the clerk of the ferry company. The board meets in May.",
     "(a) (1) The board meets in May.\n(2) Until the first of June of each odd-numbered year the "
     "persons who sit are: (A) The harbor master of the town, (B) a licensed pilot of the lake, "
     "and (C) the clerk of the ferry company.",
     " (a)(1)<(a) (a)(2)<(a)",
     " (a)(1)>(a) (a)(2)>(a)"},
    {"a sentence that moved after another provision",
     "(a) (1) The court shall, on the tenth day after it has read the petition, send word of the "
     "hearing to the owner of the ferry and the owner of each pier. In any case where no owner is "
     "known, the "
     "court shall send word by mail to the children and parents of the last tenant. (2) Word by "
     "mail is word enough for every person who lives out of town.",
     "(a) (1) The court shall, on the tenth day after it has read the petition, send word of the "
     "hearing to the owner of the ferry and the owner of each pier. (2) Word by mail is word "
     "enough for every "
     "person who lives out of town. (3) In any case where no owner is known, the court shall "
     "further send word by mail to the children and parents of the last tenant.",
     " (a)(3)<(a)(1)",
     " (a)(3)>(a)(1)"},
    {"a lead-in that moved down a level with its list",
     "(a) No raft may be moored unless the raft bears a plate stating: (1) If the raft is for "
     "hire, "
     "(A) the name of the owner, and (B) the number of seats, or (2) if not for hire, that it is "
     "not.",
     "(a) No raft may be moored unless (1) the clerk has leave of the board, and (2) the raft "
     "bears a plate stating, (A) if the raft is for hire, (i) the name of the owner, and (ii) the "
     "number of seats, or (B) if not for hire, that it is not.",
     " (a)(2)<(a)",
     " (a)(2)>(a)"},
    {"new words are new",
     "(a) The keeper shall light the lamp at dusk.",
     "(a) The keeper shall light the lamp at dusk.\n(b) The clerk may sell tickets.",
     "",
     ""},
}};

} // namespace

TEST_CASE("designation: text that gets or loses a designator is not new text") {
    for (auto const& row : rows) {
        CAPTURE(row.name);
        CHECK(moves(row.before, row.after) == row.moves);
        CHECK(moves(row.after, row.before) == row.exchanged);
    }
}
