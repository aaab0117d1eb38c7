#include "parser/clauses/word_classes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

using namespace nutmeg;

namespace {

PhraseShape shape(std::string_view phrase) {
    std::vector<std::string_view> words;
    while (!phrase.empty()) {
        auto const space = std::min(phrase.find(' '), phrase.size());
        words.push_back(phrase.substr(0, space));
        phrase.remove_prefix(std::min(space + 1, phrase.size()));
    }
    return shape_of(words);
}

} // namespace

TEST_CASE("word_classes: classes of words") {
    CHECK(is_adverb("promptly"));
    CHECK(is_adverb("together"));
    for (auto const* word : {"only", "family", "monthly", "early", "annually", "apply", "elderly"})
        CHECK_FALSE(is_adverb(word));
    CHECK(is_grade("biennially"));
    CHECK(is_grade("higher"));
    CHECK_FALSE(is_grade("gate"));
    CHECK(is_participle("filed"));
    CHECK(is_participle("drawn"));
    CHECK_FALSE(is_participle("need"));
    CHECK_FALSE(is_participle("hundred"));
    CHECK(is_gerund("filing"));
    CHECK_FALSE(is_gerund("building"));
    CHECK_FALSE(is_gerund("during"));
    CHECK(is_finite_verb("shall"));
    CHECK(is_finite_verb("has"));
    CHECK_FALSE(is_finite_verb("be"));
    CHECK(is_preposition("upon"));
    CHECK(is_determiner("such"));
    CHECK(is_subordinator("whenever"));
}

TEST_CASE("word_classes: a word is in all its classes, and other words are in none") {
    CHECK(classes_of("shall") == (word_class::modal | word_class::duty));
    CHECK((classes_of("until") & word_class::preposition) != 0);
    CHECK((classes_of("until") & word_class::clause_opener) != 0);
    CHECK(classes_of("notwithstanding") == (word_class::exception | word_class::opener));
    for (auto const* word : {"", "gate", "Shall", "shal", "shalls", "notwithstandings", "("})
        CHECK(classes_of(word) == 0);
}

TEST_CASE("word_classes: the shape of a phrase") {
    CHECK(shape("the owner of a gate") == PhraseShape::Noun);
    CHECK(shape("licensed dealers") == PhraseShape::Noun);
    CHECK(shape("fully licensed dealers") == PhraseShape::Noun);
    CHECK(shape("shall file") == PhraseShape::Verb);
    CHECK(shape("is closed") == PhraseShape::Verb);
    CHECK(shape("in writing") == PhraseShape::Prepositional);
    CHECK(shape("promptly") == PhraseShape::Adverbial);
    CHECK(shape("signed by the clerk") == PhraseShape::Participial);
    CHECK(shape("drawn to scale") == PhraseShape::Participial);
    CHECK(shape("using a form") == PhraseShape::Participial);
    CHECK(shape("whenever practicable") == PhraseShape::Clause);
    CHECK(shape("who owns a gate") == PhraseShape::Clause);
    CHECK(shape("or older") == PhraseShape::Bound);
    CHECK(shape("or more") == PhraseShape::Bound);
}
