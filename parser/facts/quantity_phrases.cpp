#include "parser/facts/quantity_phrases.hpp"

#include "parser/facts/clause_bounds.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t widest_noun = 5;      ///< words of "a nonrefundable application fee"
constexpr std::uint32_t widest_bound = 6;     ///< words of "on or before the"
constexpr std::uint32_t widest_link = 3;      ///< words of "shall not be" after the noun
constexpr std::uint32_t longest_unit = 8;     ///< words of "for each day of violation"
constexpr std::uint32_t longest_offense = 16; ///< words of "breaking a gate in the first degree is"
constexpr std::uint32_t longest_event = 12;   ///< words of "after receipt of the application"

template <std::size_t Size>
bool is_in(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_article(std::string_view word) {
    constexpr std::array<std::string_view, 7> words{"a", "an", "the", "such", "any", "each", "no"};
    return is_in(words, word);
}

/// The first bound word before `word`: the "not" of "not more than".
std::uint32_t bound_begin(LawWords const& law, std::uint32_t first) {
    auto word = first;
    auto const limit = word > widest_bound ? word - widest_bound : 0;
    while (word > limit && is_limit_word(law.lower[word - 1]) && law.is_designator[word - 1] == 0)
        --word;
    // "valued at not more than", "paid to not more than"
    if (word < first && (law.lower[word] == "to" || law.lower[word] == "at")
        && law.lower[word + 1] != "least" && law.lower[word + 1] != "most")
        ++word;
    return word;
}

/// With what the amount is of: "a fee of", "fined".
std::uint32_t amount_begin(LawWords const& law, std::uint32_t first) {
    if (auto const named = amount_noun(law, first); named != no_word)
        return law.lower[named].ends_with("ed") ? named : noun_phrase_begin(law, named);
    auto const bound = bound_begin(law, first);
    if (bound < 2 || law.lower[bound - 1] != "of")
        return bound;
    auto const begin = noun_phrase_begin(law, bound - 2);
    return begin < bound - 2 ? begin : bound;
}

/// With the words that bound a time: "not later than", "on or before", "every".
std::uint32_t time_begin(LawWords const& law, std::uint32_t first) {
    constexpr std::array<std::string_view, 12> bounds{"later",
                                                      "earlier",
                                                      "within",
                                                      "before",
                                                      "after",
                                                      "on",
                                                      "or",
                                                      "and",
                                                      "until",
                                                      "by",
                                                      "every",
                                                      "each"};
    constexpr std::array<std::string_view, 4> links{"a", "the", "period", "of"};
    auto const limit = first > widest_bound ? first - widest_bound : 0;
    auto at = first;
    auto begin = first;
    while (at > limit && law.is_designator[at - 1] == 0) {
        auto const word = law.lower[at - 1];
        bool const bounds_it = is_limit_word(word) || is_in(bounds, word);
        if (!bounds_it && !is_in(links, word))
            break;
        --at;
        if (bounds_it && word != "or" && word != "and" && word != "to" && word != "at")
            begin = at;
    }
    return begin;
}

/// With what is of the class: "breaking a gate is a class D felony", "guilty of a class D felony".
std::uint32_t offense_begin(LawWords const& law, std::uint32_t first) {
    auto at = first;
    if (at > 0 && is_article(law.lower[at - 1]))
        --at;
    if (at > 0 && (law.lower[at - 1] == "is" || law.lower[at - 1] == "be")) {
        auto const subject = sentence_begin(law, at - 1);
        return at - subject <= longest_offense ? subject : first;
    }
    bool const is_guilty = at > 1 && law.lower[at - 1] == "of" && law.lower[at - 2] == "guilty";
    return is_guilty ? at - 2 : first;
}

/// With "for each violation", "per day", "a year".
std::uint32_t amount_end(LawWords const& law, std::uint32_t end) {
    auto const next = law.lower_at(end);
    auto const after = law.lower_at(end + 1);
    if (next == "annually")
        return end + 1;
    if (next == "a" && (after == "year" || after == "month" || after == "week" || after == "day"))
        return end + 2;
    bool const is_rate =
        next == "per" || next == "each"
        || ((next == "for" || next == "in")
            && (after == "each" || after == "any" || after == "every" || after == "a"));
    return is_rate ? phrase_end(law, end, longest_unit) : end;
}

/// With the event that the time counts from: "after the sale".
std::uint32_t time_end(LawWords const& law, std::uint32_t end) {
    constexpr std::array<std::string_view, 6> counted{
        "after", "before", "from", "of", "following", "prior"};
    return is_in(counted, law.lower_at(end)) ? phrase_end(law, end, longest_event) : end;
}

} // namespace

bool is_limit_word(std::string_view word) {
    constexpr std::array<std::string_view, 15> words{"not",
                                                     "no",
                                                     "more",
                                                     "less",
                                                     "fewer",
                                                     "than",
                                                     "at",
                                                     "least",
                                                     "most",
                                                     "exceeding",
                                                     "exceed",
                                                     "up",
                                                     "to",
                                                     "over",
                                                     "under"};
    return is_in(words, word);
}

std::uint32_t amount_noun(LawWords const& law, std::uint32_t first) {
    constexpr std::array<std::string_view, 8> names{
        "fee", "fees", "fine", "fines", "penalty", "penalties", "fined", "imprisoned"};
    constexpr std::array<std::string_view, 7> links{"of", "be", "is", "are", "shall", "may", "not"};
    auto at = bound_begin(law, first);
    auto const limit = at > widest_link ? at - widest_link : 0;
    while (at > limit && is_in(links, law.lower[at - 1]))
        --at;
    return at > 0 && is_in(names, law.lower[at - 1]) ? at - 1 : no_word;
}

std::uint32_t noun_phrase_begin(LawWords const& law, std::uint32_t noun) {
    auto const limit = noun > widest_noun ? noun - widest_noun : 0;
    for (auto i = noun; i > limit; --i) {
        if (law.is_designator[i - 1] != 0 || law.provision(i - 1) != law.provision(noun)
            || is_punctuation(law.lower[i - 1]) || is_modal(law, i - 1))
            return noun;
        if (is_article(law.lower[i - 1]))
            return i - 1;
        if (is_filler_word(law.lower[i - 1]))
            return noun;
    }
    return noun;
}

WordRange quantity_phrase(LawWords const& law, Quantity const& quantity) {
    auto words = law.words_in(quantity.span);
    switch (quantity.kind) {
    case QuantityKind::Percent:
        if (law.lower_at(words.end) == "of")
            words.end = phrase_end(law, words.end, longest_unit);
        return {amount_begin(law, law.words_in(quantity.span).begin), words.end};
    case QuantityKind::Money:
    case QuantityKind::Imprisonment:
        return {amount_begin(law, words.begin), std::max(words.end, amount_end(law, words.end))};
    case QuantityKind::Duration:
        return {time_begin(law, words.begin), std::max(words.end, time_end(law, words.end))};
    case QuantityKind::Date:
        return {time_begin(law, words.begin), words.end};
    case QuantityKind::OffenseClass:
        return {offense_begin(law, words.begin), words.end};
    case QuantityKind::Age:
    case QuantityKind::Count:
        return {bound_begin(law, words.begin), words.end};
    }
    return words;
}

} // namespace nutmeg
