#include "diff/alignment.hpp"
#include "diff/word_edits.hpp"
#include "parser/section_words.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace nutmeg;

namespace {

Alignment align_sections(Section const& old_section, Section const& new_section) {
    auto const old_words = place_words(old_section);
    auto const new_words = place_words(new_section);
    return align(
        old_words,
        new_words,
        readable_runs({old_section.text, new_section.text, old_words.words, new_words.words}));
}

std::string path(Section const& section, Place place) {
    return place == nowhere ? "-"
         : place == 0       ? "section"
                            : path_of(section.provisions, section.text, place - 1);
}

/// "section=section (a)=(b) -=(c)": partners, in the order of the new text, then what has none.
std::string dump(std::string_view old_words, std::string_view new_words) {
    auto const old_section = section_from_words("99-1", "", old_words);
    auto const new_section = section_from_words("99-1", "", new_words);
    auto const alignment = align_sections(old_section, new_section);
    std::string all;
    for (Place n = 0; n < alignment.new_to_old.size(); ++n)
        all += (n == 0 ? "" : " ") + path(old_section, alignment.new_to_old[n]) + "="
             + path(new_section, n);
    for (Place o = 0; o < alignment.old_to_new.size(); ++o)
        if (alignment.old_to_new[o] == nowhere)
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

TEST_CASE("alignment: provisions with their own words are partners") {
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

TEST_CASE("alignment: designators alone decide where the words say nothing") {
    CHECK(dump("(a) Yes.\n(b) No.", "(a) Yes.\n(b) Now.") == "section=section (a)=(a) (b)=(b)");
}

TEST_CASE("alignment: partners are partners both ways, and every level its own") {
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
        for (Place o = 0; o < alignment.old_to_new.size(); ++o)
            if (auto const n = alignment.old_to_new[o]; n != nowhere)
                CHECK(alignment.new_to_old.at(n) == o);
        for (Place n = 1; n < alignment.new_to_old.size(); ++n)
            CHECK((alignment.new_to_old[n] == nowhere
                   || alignment.old_to_new.at(alignment.new_to_old[n]) == n));
    }
}

TEST_CASE("alignment: place_words gives each word its deepest provision") {
    auto const section = section_from_words("99-1", "", "Head (1) one; and (2) two.\n(3) Three.");
    auto const placed = place_words(section);
    REQUIRE(placed.parents.size() == 4);
    CHECK(placed.parents[0] == nowhere);
    CHECK(placed.parents[3] == 0);
    CHECK(placed.places.front() == 0);
    CHECK(placed.places.back() == 3);
    CHECK(placed.sizes[0] == 8); // Head one ; and two . Three .
    CHECK(placed.sizes[2] == 2);
}

TEST_CASE("alignment: lists of many thousand items end, and keep their partners") {
    auto const size = 20000;
    auto const before = list_of(size, "word item ");
    auto const after = "(1) New item first.\n" + before;
    auto const old_section = section_from_words("99-1", "", before);
    auto const new_section = section_from_words("99-1", "", after);
    REQUIRE(old_section.provisions.size() > size / 2);
    auto const alignment = align_sections(old_section, new_section);
    std::size_t partners = 0;
    for (auto const place : alignment.old_to_new)
        partners += place != nowhere ? 1U : 0U;
    CHECK(partners > old_section.provisions.size() * 9 / 10);
}
