#include "corpus/offenses/grades.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_condition = 60; ///< words from "if" to its verb

template <std::size_t Size>
bool is_one_of(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_designator_text(std::string_view word) {
    return word.size() > 2 && word.front() == '(' && word.back() == ')';
}

std::string_view at(LawWords const& law, std::uint32_t word) {
    return word == no_word ? std::string_view() : law.lower[word];
}

/// Whether the words before the verb at `verb`, up to the last comma or semicolon, open a condition
/// or a relative clause: "if the crime is", "which is".
bool is_subordinate(LawWords const& law, WordRange sentence, std::uint32_t verb) {
    constexpr std::array<std::string_view, 6> relative{
        "which", "that", "who", "what", "whether", "whose"};
    if (verb > sentence.begin && is_one_of(relative, law.lower[verb - 1]))
        return true;
    constexpr std::array<std::string_view, 5> openers{"if", "when", "where", "whenever", "whether"};
    auto const limit =
        std::max(sentence.begin, verb > longest_condition ? verb - longest_condition : 0);
    for (auto i = verb; i > limit; --i) {
        auto const word = law.lower[i - 1];
        if (word == "," || word == ";" || word == ":")
            return false;
        if (is_one_of(openers, word))
            return true;
    }
    return false;
}

/// Whether `verb` is "be" after "shall", perhaps with words between: "shall, for a first offense,
/// be".
bool has_shall(LawWords const& law, WordRange sentence, std::uint32_t verb) {
    constexpr std::uint32_t longest_aside = 40;
    auto const limit = std::max(sentence.begin, verb > longest_aside ? verb - longest_aside : 0);
    for (auto i = verb; i > limit; --i) {
        auto const word = law.lower[i - 1];
        if (word == "shall" || word == "may")
            return law.lower_at(i) != "not";
        if (word == ";" || word == "to")
            return false;
    }
    return false;
}

bool is_verb_of_grade(LawWords const& law, WordRange sentence, std::uint32_t verb) {
    auto const word = at(law, verb);
    if (word == "be")
        return has_shall(law, sentence, verb);
    return (word == "is" || word == "are") && !is_subordinate(law, sentence, verb);
}

/// "guilty of", "guilty of committing": who is guilty, and not "found guilty of", "pleads guilty".
bool is_guilty(LawWords const& law, WordRange sentence, std::uint32_t guilty) {
    constexpr std::array<std::string_view, 8> others{
        "found", "plead", "pleads", "pleaded", "pled", "not", "person", "plea"};
    auto const before = word_before(law, sentence, guilty);
    if (is_one_of(others, at(law, before)))
        return false;
    auto const subject = word_before(law, sentence, before == no_word ? guilty : before);
    return at(law, subject) != "who" && at(law, subject) != "that";
}

/// "shall have committed", "shall be deemed to have committed", "commits"; not "who has committed".
bool is_commission(LawWords const& law, WordRange sentence, std::uint32_t verb) {
    constexpr std::array<std::string_view, 9> others{
        "who", "has", "having", "whoever", "had", "person", "that", "employer", "which"};
    auto const word = at(law, verb);
    auto const before = word_before(law, sentence, verb);
    if (before == no_word)
        return false;
    if (word == "commits")
        return at(law, before) != "who" && at(law, before) != "which";
    if (word == "commit")
        return at(law, before) == "shall";
    if (word != "committed" || is_one_of(others, at(law, before)))
        return false;
    if (at(law, before) != "have")
        return false;
    auto const to = word_before(law, sentence, before);
    if (at(law, to) == "to") // "shall be deemed to have committed"
        return at(law, word_before(law, sentence, to)) == "deemed" && has_shall(law, sentence, to);
    // "violation, have committed an infraction" after "shall, for a first"
    return has_shall(law, sentence, before);
}

/// Whether the class continues a list of grades: "(2) a class A misdemeanor", "and a class D
/// felony", "or, if ..., a class C felony".
bool continues_list(LawWords const& law, std::uint32_t first, std::uint32_t before) {
    constexpr std::array<std::string_view, 4> joins{",", ";", "and", "or"};
    if (!is_one_of(joins, at(law, before)))
        return false;
    // "a class A or B felony" is no list of grades
    return law.lower[first] != "b" && law.lower[first] != "c" && law.lower[first] != "d"
        && law.lower[first] != "e";
}

} // namespace

std::uint32_t word_before(LawWords const& law, WordRange sentence, std::uint32_t word) {
    for (auto i = word; i > sentence.begin; --i) {
        auto const before = law.lower[i - 1];
        if (before != "a" && before != "an" && before != ":" && !is_designator_text(before))
            return i - 1;
    }
    return no_word;
}

bool grades_offense(LawWords const& law,
                    WordRange sentence,
                    std::uint32_t first,
                    std::uint32_t previous) {
    auto const before = word_before(law, sentence, first);
    if (before == no_word)
        return false;
    auto const word = law.lower[before];
    if (word == "as") {
        auto const verb = word_before(law, sentence, before);
        auto const is = verb == no_word ? no_word : word_before(law, sentence, verb);
        return (at(law, verb) == "punishable" || at(law, verb) == "punished")
            && (at(law, is) == "is" || at(law, is) == "be");
    }
    if (word == "of") {
        auto const guilty = word_before(law, sentence, before);
        return at(law, guilty) == "guilty" && is_guilty(law, sentence, guilty);
    }
    if (word == "committing") {
        auto const of = word_before(law, sentence, before);
        auto const guilty = of == no_word ? no_word : word_before(law, sentence, of);
        return at(law, guilty) == "guilty" && is_guilty(law, sentence, guilty);
    }
    if (word == "deemed") {
        auto const be = word_before(law, sentence, before);
        return at(law, be) == "be" && has_shall(law, sentence, be)
            && !law.lower[first].starts_with("unclassified");
    }
    if (word == "be" && before > sentence.begin && law.lower[before - 1] == "to") {
        auto const deemed = word_before(law, sentence, before - 1);
        auto const be = deemed == no_word ? no_word : word_before(law, sentence, deemed);
        return at(law, deemed) == "deemed" && at(law, be) == "be" && has_shall(law, sentence, be);
    }
    if (is_verb_of_grade(law, sentence, before) || is_commission(law, sentence, before))
        return true;
    return previous != no_word && continues_list(law, first, before);
}

bool is_about_classes(LawWords const& law, WordRange sentence) {
    constexpr std::array<std::string_view, 5> articles{"a", "any", "an", "every", "each"};
    constexpr std::array<std::string_view, 3> nouns{"offense", "crime", "violation"};
    auto subject = sentence.begin;
    while (subject < sentence.end && !is_one_of(articles, law.lower[subject]))
        ++subject;
    auto const noun = law.lower_at(subject + 1) == "motor" ? subject + 3 : subject + 1;
    if (noun + 1 >= sentence.end || !is_one_of(nouns, law.lower[noun]))
        return false;
    auto const relation = law.lower[noun + 1];
    auto const next = law.lower_at(noun + 2);
    return relation == "defined" || relation == "which" || (relation == "for" && next == "which")
        || (relation == "," && next == "for");
}

} // namespace nutmeg
