#include "parser/clauses/word_classes.hpp"

#include "parser/clauses/word_table.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

using namespace word_class;

constexpr std::size_t shortest_form = 5; ///< letters of the shortest word with an ending

/// A word gets the classes of all lists that it is in.
constexpr std::array lists{
    WordList{modal | duty, "may must shall"},
    WordList{modal, "can cannot could might should will would"},
    WordList{auxiliary, "are did do does had has have is was were"},
    WordList{relative, "that which whichever who whoever whom whose"},
    WordList{subordinator | opener | clause_opener,
             "if unless until when whenever where whereas while"},
    WordList{subordinator, "although because though wherever whether"},
    WordList{interrogative, "how what whereby wherein why"},
    WordList{exception, "but except notwithstanding once provided whatever"},
    WordList{comparison, "as than"},
    WordList{determiner | subject_start,
             "a all an another any both each either every her his its neither no our said "
             "some such the their these this those"},
    WordList{subject_start, "he it not nothing one she then there they we"},
    WordList{coordinator, "and but nor or"},
    WordList{preposition | opener,
             "after as at before by during for from in on pursuant since to under until upon "
             "with within without"},
    WordList{preposition,
             "about above across against along among behind below beneath beside between "
             "beyond concerning despite following including inside into near of off onto "
             "outside over per regarding regardless respecting than through throughout "
             "toward towards via"},
    WordList{opener,
             "acting because even except not notwithstanding once prior should subject "
             "subsequent wherever"},
    WordList{adverb,
             "again also elsewhere forthwith hereafter otherwise then thereafter therefor "
             "thereupon together"},
    WordList{no_adverb,
             "ally anomaly apply assembly comply costly deadly early elderly family fly "
             "friendly homily imply july likely lonely misapply monopoly multiply only "
             "orderly rally rely reply resupply supply tally timely unfriendly unlikely "
             "untimely"},
    WordList{grade,
             "annual annually biannual biannually biennial biennially bimonthly biweekly "
             "current daily earlier earliest equal fewer fewest final first former fourth "
             "frequent full greater greatest higher highest hourly initial last later latest "
             "least less lesser lower lowest maximum minimum monthly more most new next old "
             "older once partial periodic periodically present previous prior quarterly "
             "second semiannual semiannually semimonthly subsequent third total triennial "
             "triennially twice weekly yearly younger"},
    WordList{bound,
             "above age at below earlier exceeding fewer greater later least less more most "
             "no not of older or over than the to under up years younger"},
    WordList{participle,
             "begun borne bought bound brought built chosen done drawn driven found given "
             "held kept known laid left lent made met paid seen sent set shown sold spent "
             "sworn taken taught told torn withdrawn withheld worn written"},
    WordList{no_verb_form,
             "anything bed breed building ceiling creed during dwelling evening everything "
             "feed hundred kindred morning need nothing proceed sacred seed shed something "
             "speed spring string succeed thing watershed wedding weed"}};

constexpr std::size_t most_words = 400;

bool has(std::string_view word, WordClasses any) {
    return (classes_of(word) & any) != 0;
}

} // namespace

WordClasses classes_of(std::string_view word) {
    static constexpr WordTable<most_words> table(lists);
    return table.bits_of(word);
}

bool is_determiner(std::string_view word) {
    return has(word, determiner);
}

bool is_preposition(std::string_view word) {
    return has(word, preposition);
}

bool is_subordinator(std::string_view word) {
    return has(word, relative | subordinator | exception);
}

bool is_finite_verb(std::string_view word) {
    return has(word, modal | auxiliary);
}

bool is_adverb(std::string_view word) {
    return has(word, adverb) || (word.ends_with("ly") && !has(word, no_adverb | grade));
}

bool is_grade(std::string_view word) {
    return has(word, grade);
}

bool is_bound_word(std::string_view word) {
    return has(word, bound);
}

bool is_participle(std::string_view word) {
    return has(word, participle)
        || (word.size() >= shortest_form && word.ends_with("ed") && !word.ends_with("eed")
            && !has(word, no_verb_form));
}

bool is_gerund(std::string_view word) {
    return word.size() >= shortest_form && word.ends_with("ing")
        && !has(word, no_verb_form | preposition);
}

PhraseShape shape_of(std::span<std::string_view const> words) {
    if (std::all_of(words.begin(), words.end(), is_bound_word))
        return PhraseShape::Bound;
    auto const first = words.front();
    auto const next = words.size() > 1 ? words[1] : std::string_view();
    if (is_subordinator(first))
        return PhraseShape::Clause;
    if (is_preposition(first))
        return PhraseShape::Prepositional;
    if (is_finite_verb(first))
        return PhraseShape::Verb;
    if (is_adverb(first))
        return words.size() == 1 ? PhraseShape::Adverbial : shape_of(words.subspan(1));
    if (is_participle(first) && (is_preposition(next) || is_determiner(next) || is_adverb(next)))
        return PhraseShape::Participial;
    if (is_gerund(first) && is_determiner(next))
        return PhraseShape::Participial;
    return PhraseShape::Noun;
}

} // namespace nutmeg
