#include "diff/align/anchored_runs.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// The new text with the words outside the runs in braces.
std::string shown(std::string_view old_words, std::string_view new_words) {
    auto const before = section_from_words("99-1", "", old_words);
    auto const after = section_from_words("99-1", "", new_words);
    auto const olds = all_section_words(before);
    auto const news = all_section_words(after);
    Vocabulary vocabulary;
    auto const old_numbers = vocabulary.numbers(before.text, olds.words);
    auto const new_numbers = vocabulary.numbers(after.text, news.words);
    WordPair const words{before.text, after.text, olds.words, news.words};
    std::string all;
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    auto runs = anchored_runs(olds, news, words, old_numbers, new_numbers);
    runs.push_back({static_cast<std::uint32_t>(old_numbers.size()),
                    static_cast<std::uint32_t>(new_numbers.size()),
                    0});
    for (auto const& run : runs) {
        CHECK(run.old_begin >= old_at);
        if (run.new_begin > new_at)
            all += "{"
                 + after.text.substr(news.words[new_at].begin,
                                     news.words[run.new_begin - 1].end - news.words[new_at].begin)
                 + "}";
        for (std::uint32_t i = 0; i < run.size; ++i) {
            CHECK(old_numbers.at(run.old_begin + i) == new_numbers.at(run.new_begin + i));
            all += " " + std::string(news.words[run.new_begin + i].of(after.text));
        }
        old_at = run.old_begin + run.size;
        new_at = run.new_begin + run.size;
    }
    return all;
}

std::string const first = "look at the depth of the lake near the pier in each season";
std::string const second = "name the roads that lead from the pier to the market square";
std::string const third = "say how many rafts may be moored at the pier in summer";

} // namespace

TEST_CASE("anchored runs: a copy next to a subsection takes no words from it") {
    auto const before = "(a) A plan made in this year shall (1) " + first + ", (2) " + second
                      + ", and (3) " + third + ".\n(b) The board meets in May.";
    auto const after = "(a) (1) A plan made in this year shall (A) " + first + ", (B) " + second
                     + ", and (C) " + third
                     + ".\n(2) A plan made in any later year shall (A) watch the ice and " + first
                     + ", (B) " + second + ", and (C) " + third + ".\n(b) The board meets in May.";
    auto const kept = shown(before, after);
    CAPTURE(kept);
    // All new words are in one piece between the old ones.
    CHECK(kept.find("(A)} " + first) != std::string::npos);
    CHECK(kept.find("{(B)} " + second) != std::string::npos);
    CHECK(kept.find("{(C)} " + third) != std::string::npos);
    CHECK(kept.find("{(2) A plan made in any later year") != std::string::npos);
}

TEST_CASE("anchored runs: an anchor that would cost more words than it keeps is dropped") {
    std::string const item = "the clerk of the ferry company";
    std::string const longer = "each pilot of the lake who has steered a boat through fog and ice "
                               "for ten winters and has lost neither oar nor lamp";
    // The member moved after the longer one, which lost a word and so is not an unchanged segment.
    auto const kept =
        shown("(a) Members are: (1) " + item + "; (2) " + longer + ".",
              "(a) Members are: (1) every pilot of the lake who has steered a boat "
              "through fog and ice for ten winters and has lost neither oar nor lamp; "
              "(2) "
                  + item + ".");
    CHECK(kept.find("pilot of the lake who has steered a boat through fog") != std::string::npos);
}

TEST_CASE("anchored runs: a thousand equal members terminate") {
    std::string list;
    for (int i = 0; i < 1000; ++i)
        list += "\n(" + std::to_string(i % 999 + 1) + ") the clerk of the ferry company;";
    CHECK(!shown("A board of:" + list, "One board of:" + list).empty());
}
