#include "diff/align/alignment.hpp"
#include "diff/words/edit_cleanup.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/support/random_edits.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace nutmeg;

namespace {

Alignment align_sections(Section const& old_section, Section const& new_section) {
    auto const old_words = current_section_words(old_section);
    auto const new_words = current_section_words(new_section);
    return align(
        old_words,
        new_words,
        readable_runs({old_section.text, new_section.text, old_words.words, new_words.words}));
}

std::string path(Section const& section, ProvisionIndex provision) {
    return provision == no_provision ? "-"
         : provision == 0            ? "section"
                                     : path_of(section.provisions, section.text, provision - 1);
}

/// "section=section (a)=(b) -=(c)": partners in the order of the new text, then provisions without
/// one.
std::string dump(std::string_view old_words, std::string_view new_words) {
    auto const old_section = section_from_words("99-1", "", old_words);
    auto const new_section = section_from_words("99-1", "", new_words);
    auto const alignment = align_sections(old_section, new_section);
    std::string all;
    for (ProvisionIndex n = 0; n < alignment.new_to_old.size(); ++n)
        all += (n == 0 ? "" : " ") + path(old_section, alignment.new_to_old[n]) + "="
             + path(new_section, n);
    for (ProvisionIndex o = 0; o < alignment.old_to_new.size(); ++o)
        if (alignment.old_to_new[o] == no_provision)
            all += " " + path(old_section, o) + "=-";
    return all;
}

std::string list_of(std::size_t count, std::string_view words) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i)
        list += (i == 0 ? "" : "\n") + std::string("(") + std::to_string(i % 999 + 1) + ") "
              + std::string(words) + std::to_string(i) + ".";
    return list;
}

} // namespace

TEST_CASE("alignment: provisions with the same words are partners") {
    CHECK(dump("(a) The iron gate is shut.\n(b) A wooden door stands open.",
               "(a) The iron gate is open.\n(b) A wooden door stands open.")
          == "section=section (a)=(a) (b)=(b)");
    CHECK(dump("(a) The iron gate is shut.\n(b) A wooden door stands open.",
               "(a) A wooden door stands open.")
          == "section=section (b)=(a) (a)=-");
    CHECK(dump("(a) One: (1) The iron gate; (2) a wooden door.",
               "(a) One: (1) A wooden door; (2) the iron gate; (3) a tin roof.")
              .starts_with("section=section (a)=(a)"));
}

TEST_CASE("alignment: designators decide if the words do not") {
    CHECK(dump("(a) Yes.\n(b) No.", "(a) Yes.\n(b) Now.") == "section=section (a)=(a) (b)=(b)");
}

TEST_CASE("alignment: the defined term identifies a definition") {
    // Rewritten, moved in the list, and next to one that took its designator.
    CHECK(
        dump(
            "(1) \u201CKeeper\u201D means a person who lights lamps;\n(2) \u201CPilot\u201D means "
            "a "
            "person who has steered a ferry for ten years; and\n(3) \u201CRaft\u201D means logs.",
            "(1) \u201CKeeper\u201D means a person who lights lamps;\n(2) \u201CPier\u201D means a "
            "person's landing;\n(3) \u201CPilot\u201D has the same meaning as in section 99-4; "
            "and\n(4) \u201CRaft\u201D means logs.")
        == "section=section (1)=(1) -=(2) (2)=(3) (3)=(4)");
    CHECK(dump("(1) \u201CPilot\u201D means a person;\n(2) \u201CKeeper\u201D means a clerk.",
               "(1) \u201CKeeper\u201D means a clerk;\n(2) \u201CPilot\u201D means any master.")
          == "section=section (2)=(1) (1)=(2)");
    CHECK(dump("(1) \u201CPilot\u201D means a person who steers.",
               "(1) \u201CMaster\u201D means a person who steers.")
          == "section=section (1)=(1)");
}

TEST_CASE("alignment: the same designator is not enough if the words moved elsewhere") {
    CHECK(dump("(a) No person shall race a ferry upon the lake at night or in fog.\n"
               "(b) Any person who does shall be fined not less than ten dollars nor more than "
               "sixty dollars for the first offense.",
               "(a) (1) No person shall race a ferry upon the lake at night or in fog.\n"
               "(2) Any person who does shall be fined not less than ten dollars nor more than "
               "sixty dollars for the first offense.\n"
               "(b) (1) No pilot shall sleep at the wheel of any boat.\n"
               "(2) Any pilot who sleeps shall be fined ninety dollars and lose the license.")
          == "section=section (a)=(a) -=(a)(1) (b)=(a)(2) -=(b) -=(b)(1) -=(b)(2)");
}

TEST_CASE("alignment: rungs of a ladder are partners by their key") {
    auto const rung =
        [](std::string const& designator, std::string const& year, std::string const& share) {
            return "(" + designator + ") For the fiscal year ending June 30, " + year
                 + ", each town shall receive a grant equal to its base amount plus " + share
                 + " per cent.";
        };
    CHECK(dump(rung("a", "2024", "ten") + "\n" + rung("b", "2025", "twenty") + "\n"
                   + rung("c", "2026", "thirty"),
               rung("a", "2025", "twenty") + "\n" + rung("b", "2026", "twenty-five") + "\n"
                   + rung("c", "2027", "thirty"))
          == "section=section (b)=(a) (c)=(b) -=(c) (a)=-");
    // The year alone changes.
    CHECK(dump(rung("a", "2024", "ten"), rung("a", "2025", "ten")) == "section=section (a)=(a)");
}

TEST_CASE("alignment: the parts of a rung follow it, although those of another rung are equal") {
    auto const rung = [](std::string const& designator,
                         std::string const& year,
                         std::string const& more,
                         std::string const& less) {
        return "(" + designator + ") For the fiscal year ending June 30, " + year
             + ", (1) each town with a grant larger than its last one shall receive its last grant "
               "plus "
             + more
             + " per cent of its adjustment, and (2) each town with a grant less "
               "than its last one shall receive its last grant minus "
             + less + " per cent of its adjustment.";
    };
    CHECK(dump(rung("a", "2020", "four", "five") + "\n" + rung("b", "2021", "five", "six") + "\n"
                   + rung("c", "2022", "ten", "eight") + "\n" + rung("d", "2023", "twenty", "ten")
                   + "\n" + rung("e", "2024", "thirty", "twenty"),
               rung("a", "2022", "nine", "seven") + "\n" + rung("b", "2023", "ten", "eight") + "\n"
                   + rung("c", "2024", "twenty", "ten"))
          == "section=section (c)=(a) (c)(1)=(a)(1) (c)(2)=(a)(2) (d)=(b) (d)(1)=(b)(1) "
             "(d)(2)=(b)(2) (e)=(c) (e)(1)=(c)(1) (e)(2)=(c)(2) (a)=- (a)(1)=- (a)(2)=- (b)=- "
             "(b)(1)=- (b)(2)=-");
}

TEST_CASE("alignment: a provision that is nearly all in a longer one is its partner") {
    CHECK(
        dump(
            "(a) The commissioner shall keep a register of gates.\n"
            "(b) The commissioner may order that any person who has violated this section be "
            "barred for a term not exceeding ten years from acting as a keeper of a gate in this "
            "state.",
            "(a) The commissioner shall keep a register of gates.\n"
            "(b) A clerk may inspect any lamp at noon.\n"
            "(c) The commissioner may order that any person who has violated this section be "
            "barred for a term not exceeding ten years from engaging in any activity that requires "
            "a license and from working for anyone who does. A notice shall contain a statement of "
            "the legal authority, the matters asserted, the time and place of a hearing and the "
            "penalty that may be imposed, and shall be deemed received after seven days.")
        == "section=section (a)=(a) -=(b) (b)=(c)");
}

TEST_CASE("alignment: a provision that became the first part of a larger one is its partner") {
    std::string const lamp =
        "(a) Each keeper shall light the lamp at dusk and put it out at dawn.\n";
    CHECK(dump(lamp
                   + "(b) Good sense means lack of a history of foolish acts on a boat.\n"
                     "(c) The work requirement for a key shall be as prescribed by the board by "
                     "regulation.\n",
               lamp
                   + "(b) (1) Prior to October 1, 2027, the work requirement for a key shall be as "
                     "prescribed by the board by regulation.\n"
                     "(2) On and after October 1, 2027, the work requirement for a key shall be as "
                     "follows:\n"
                     "(A) Two years if the keeper is applying for a key based on the school "
                     "requirement established in subparagraph (B)(i) of subdivision (2) of "
                     "subsection (b) of this section; or\n"
                     "(B) One year if the keeper is applying for a key based on the school "
                     "requirement established in subparagraph (B)(ii) or (B)(iii) of subdivision "
                     "(2) of subsection (b) of this section.\n")
          == "section=section (a)=(a) (c)=(b) -=(b)(1) -=(b)(2) -=(b)(2)(A) -=(b)(2)(B) (b)=-");
}

TEST_CASE("alignment: a list member rewritten in its place keeps its partner") {
    CHECK(
        dump("(a) A person is guilty when such person (1) sells a gate, (2) brings a lamp to any "
             "place in order that it be lit there for money, keeps a lamp for such purpose, or "
             "carries it out of the state at night or by day, or (3) opens a lock.",
             "(a) A person is guilty when such person (1) sells a gate, (2) recruits, provides or "
             "solicits someone for a voyage, whether or not force, fraud or coercion is used by "
             "that person or by anyone else, or (3) opens a lock.")
        == "section=section (a)=(a) (a)(1)=(a)(1) (a)(2)=(a)(2) (a)(3)=(a)(3)");
    // A subsection without a word in common was deleted, and another one added.
    CHECK(
        dump("(a) The iron gate is shut.\n"
             "(b) The owner of a ferry files a yearly report with the harbor master, who keeps it "
             "for "
             "three years in a dry place and shows it to any person upon written request.",
             "(a) The iron gate is shut.\n"
             "(b) No clerk shall be paid for work at night unless two witnesses confirm under oath "
             "each hour claimed and their names appear on a list posted in town hall.")
        == "section=section (a)=(a) -=(b) (b)=-");
}

TEST_CASE("alignment: exchanging the texts exchanges the sides") {
    std::size_t compared = 0;
    std::size_t symmetric = 0;
    for (auto const* name : {"990", "991", "992"}) {
        auto const page =
            read_page(std::string(NUTMEG_SOURCE_DIR "/corpus/sample/chap_") + name + ".htm");
        for (auto const& section : page.sections)
            for (std::uint32_t seed = 1; seed <= 12 && !section.text.empty(); ++seed) {
                auto const other = section_from_words("99-1", "", test::edited(section.text, seed));
                auto const forth = align_sections(section, other);
                auto const back = align_sections(other, section);
                ++compared;
                symmetric += forth.old_to_new == back.new_to_old
                          && forth.new_to_old == back.old_to_new
                          && forth.moved_from == back.moved_to && forth.moved_to == back.moved_from;
            }
    }
    CHECK(compared > 100);
    CHECK(symmetric == compared);
}

TEST_CASE("alignment: partners are symmetric and of the same level") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        std::mt19937 random(seed);
        auto const text = [&] {
            std::string words;
            for (char letter = 'a'; letter < 'g'; ++letter) {
                words += std::string(letter == 'a' ? "" : "\n") + "(" + letter + ")";
                for (int item = 1; item < 4; ++item) {
                    words += " (" + std::to_string(item) + ")";
                    for (int i = 0; i < 6; ++i)
                        words += " w" + std::to_string(random() % 40);
                    words += ",";
                }
            }
            return words;
        };
        auto const old_section = section_from_words("99-1", "", text());
        auto const new_section = section_from_words("99-1", "", text());
        auto const alignment = align_sections(old_section, new_section);
        CAPTURE(seed);
        CHECK(alignment.old_to_new.at(0) == 0);
        for (ProvisionIndex o = 0; o < alignment.old_to_new.size(); ++o)
            if (auto const n = alignment.old_to_new[o]; n != no_provision)
                CHECK(alignment.new_to_old.at(n) == o);
        for (ProvisionIndex n = 1; n < alignment.new_to_old.size(); ++n)
            CHECK((alignment.new_to_old[n] == no_provision
                   || alignment.old_to_new.at(alignment.new_to_old[n]) == n));
    }
}

TEST_CASE("alignment: each word belongs to its innermost provision") {
    auto const section = section_from_words("99-1", "", "Head (1) one; and (2) two.\n(3) Three.");
    auto const words = current_section_words(section);
    REQUIRE(words.parents.size() == 4);
    CHECK(words.parents[0] == no_provision);
    CHECK(words.parents[3] == 0);
    CHECK(words.provision_of.front() == 0);
    CHECK(words.provision_of.back() == 3);
    CHECK(words.sizes[0] == 8); // Head one ; and two . Three .
    CHECK(words.sizes[2] == 2);
}

TEST_CASE("alignment: a list of twenty thousand members terminates and keeps its partners") {
    auto const size = 20000;
    auto const before = list_of(size, "word item ");
    auto const after = "(1) New item first.\n" + before;
    auto const old_section = section_from_words("99-1", "", before);
    auto const new_section = section_from_words("99-1", "", after);
    REQUIRE(old_section.provisions.size() > size / 2);
    auto const alignment = align_sections(old_section, new_section);
    std::size_t partners = 0;
    for (auto const provision : alignment.old_to_new)
        partners += provision != no_provision ? 1U : 0U;
    CHECK(partners > old_section.provisions.size() * 9 / 10);
}

TEST_CASE("alignment: a definition that moved is itself") {
    // An only sentence with an opener, and a member of a list.
    CHECK(
        dump("(a) A guard may order towing.\n(b) For the purposes of this section, “towing” means "
             "the hauling of a car by order of a guard.",
             "(a) In this section: (1) “Towing” means to lift any vehicle; and (2) “guard” means a "
             "person who has a badge.\n(b) A guard may order towing.")
        == "section=section -=(a) (b)=(a)(1) -=(a)(2) (a)=(b)");
    // A term that two provisions define decides nothing.
    CHECK(dump("(a) “Gate” means a door.\n(b) “Gate” means a lock of iron.",
               "(a) The clerk keeps books. (1) “Gate” means an arch made of stone and brick.")
              .find("(b)=(a)(1)")
          == std::string::npos);
}

TEST_CASE("alignment: a rule is itself if its standards became a definition") {
    std::string const standards = "in large text that stands apart by its color, so that the buyer "
                                  "can keep it for a year and show it to a court";
    std::string const rule = "(b) Each seller of a lock that is made in this state shall disclose "
                             "the price of it ";
    CHECK(dump("(a) “Seller” means a dealer.\n" + rule + standards + ".",
               "(a) “Seller” means a dealer. (1) “Plainly” means " + standards + ".\n" + rule
                   + "plainly.")
              .find("(b)=(b)")
          != std::string::npos);
    // Without a definition, the text is where most of its words are.
    CHECK(dump("(a) Dogs.\n" + rule + standards + " and to any clerk who asks for it.",
               "(a) Dogs.\n(b) The clerk keeps books.\n(c) A price is told " + standards
                   + " and to any clerk who asks for it.")
              .find("(b)=(c)")
          != std::string::npos);
}
