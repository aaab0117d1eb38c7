#include "corpus/offenses/penal_phrases.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_qualifier = 40; ///< words of "found guilty under ..."

template <std::size_t Size>
bool is_one_of(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_ordinal(std::string_view word) {
    constexpr std::array<std::string_view, 8> ordinals{
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "subsequent"};
    return is_one_of(ordinals, word);
}

/// The first word at most `reach` words before `word`.
std::uint32_t reach_begin(WordRange sentence, std::uint32_t word, std::uint32_t reach) {
    return std::max(sentence.begin, word > reach ? word - reach : 0);
}

/// The start of "for a" before the ordinal at `word`.
std::uint32_t ordinal_begin(LawWords const& law, WordRange sentence, std::uint32_t word) {
    constexpr std::array<std::string_view, 9> openers{
        "a", "an", "the", "any", "each", "every", "his", "such", "their"};
    constexpr std::array<std::string_view, 3> prepositions{"for", "upon", "on"};
    auto begin = word;
    while (begin > sentence.begin
           && (is_one_of(openers, law.lower[begin - 1]) || law.lower[begin - 1].front() == '('))
        --begin;
    while (begin < word && law.lower[begin].front() == '(')
        ++begin;
    if (begin > sentence.begin && is_one_of(prepositions, law.lower[begin - 1]))
        --begin;
    return begin;
}

} // namespace

bool is_offense_noun(std::string_view word) {
    constexpr std::array<std::string_view, 6> nouns{
        "offense", "offenses", "violation", "violations", "conviction", "convictions"};
    return is_one_of(nouns, word);
}

bool names_ordinal(LawWords const& law, WordRange words) {
    for (auto i = words.begin; i + 1 < words.end; ++i)
        if (is_ordinal(law.lower[i]) && is_offense_noun(law.lower[i + 1]))
            return true;
    return false;
}

std::vector<WordRange> ordinals_in(LawWords const& law, WordRange sentence) {
    std::vector<WordRange> ordinals;
    for (auto i = sentence.begin; i < sentence.end; ++i) {
        if (!is_ordinal(law.lower[i]))
            continue;
        auto end = i + 1;
        while (end < sentence.end
               && (law.lower[end] == "or" || law.lower[end] == "and" || law.lower[end] == "each"
                   || is_ordinal(law.lower[end])))
            ++end;
        if (law.lower_at(end) == "such" || law.lower_at(end) == "criminal")
            ++end;
        if (end >= sentence.end || !is_offense_noun(law.lower[end])) {
            i = end - 1;
            continue;
        }
        ordinals.push_back({ordinal_begin(law, sentence, i), end + 1});
        i = end;
    }
    return ordinals;
}

std::vector<WordRange> qualifiers_in(LawWords const& law, WordRange sentence) {
    constexpr std::array<std::string_view, 5> closers{"shall", ",", "and", "who", "."};
    std::vector<WordRange> qualifiers;
    for (auto i = sentence.begin + 1; i + 1 < sentence.end; ++i) {
        bool const is_guilty = law.lower[i] == "guilty" && law.lower[i - 1] == "found";
        bool const names = law.lower[i + 1] == "under" || law.lower[i + 1] == "of";
        if ((!is_guilty && law.lower[i] != "convicted") || !names)
            continue;
        auto end = i + 1;
        while (end < sentence.end && end < i + longest_qualifier
               && !is_one_of(closers, law.lower[end]))
            ++end;
        qualifiers.push_back({is_guilty ? i - 1 : i, end});
    }
    return qualifiers;
}

bool mentions_imprisonment(LawWords const& law, WordRange sentence) {
    constexpr std::array<std::string_view, 4> words{
        "sentence", "imprisoned", "imprisonment", "sentenced"};
    for (auto i = sentence.begin; i < sentence.end; ++i)
        if (is_one_of(words, law.lower[i]))
            return true;
    return false;
}

bool is_for_which(LawWords const& law, WordRange sentence, std::uint32_t verb) {
    constexpr std::uint32_t reach = 6;
    for (auto i = verb; i > reach_begin(sentence, verb, reach) + 1; --i) {
        if (law.lower[i - 1] == "," || law.lower[i - 1] == ";")
            return false;
        if (law.lower[i - 1] == "which")
            return law.lower[i - 2] == "for";
    }
    return false;
}

bool has_shall_before(LawWords const& law, WordRange sentence, std::uint32_t be) {
    constexpr std::uint32_t reach = 20;
    for (auto i = be; i > reach_begin(sentence, be, reach); --i)
        if (law.lower[i - 1] == "shall")
            return true;
    return false;
}

bool is_total_term(LawWords const& law, WordRange sentence, std::uint32_t term) {
    constexpr std::array<std::string_view, 3> words{"constitute", "parole", "probation"};
    constexpr std::uint32_t reach = 7;
    for (auto i = term; i > reach_begin(sentence, term, reach); --i)
        if (is_one_of(words, law.lower[i - 1]))
            return true;
    return false;
}

std::uint32_t end_of_protection(LawWords const& law, WordRange rest) {
    constexpr std::array<std::string_view, 8> words{
        "or", "reduced", "by", "the", "court", "in", "any", "manner"};
    auto end = rest.begin;
    while (end < rest.end && is_one_of(words, law.lower[end])
           && (law.lower[end] != "or" || law.lower_at(end + 1) == "reduced"))
        ++end;
    return end;
}

} // namespace nutmeg
