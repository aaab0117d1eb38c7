#include "diff/effects/edits/list_members.hpp"

#include "parser/citations/level.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_member = 8;  ///< words of the last member of a list
constexpr std::uint32_t longest_clause = 60; ///< words of a clause that are read
constexpr std::uint32_t longest_list = 40;   ///< words from a member to the conjunction of its list
constexpr std::uint32_t widest_look = 20;    ///< words to search for a coordinate of like shape

bool is_conjunction(std::string_view word) {
    return word == "and" || word == "or";
}

bool opens_condition(std::string_view word) {
    return word == "who" || word == "which" || word == "that" || word == "if" || word == "unless"
        || word == "when" || word == "whenever" || word == "where";
}

/// Whether a verb with its object or complement begins there: "meet the", "has", "is".
bool begins_predicate(AnnotatedText const& side, std::uint32_t word) {
    constexpr std::array<std::string_view, 10> auxiliaries{
        "is", "are", "was", "were", "has", "have", "had", "does", "do", "did"};
    constexpr std::array<std::string_view, 10> determiners{
        "the", "a", "an", "any", "such", "its", "his", "their", "all", "each"};
    auto const among = [](auto const& list, std::string_view one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    if (among(auxiliaries, side.lower[word]))
        return true;
    return !is_stop_word(side.lower[word]) && side.lower[word] != "without"
        && !side.lower[word].ends_with("ing") && among(determiners, side.lower_at(word + 1));
}

/// "individuals who {+meet the definition of infertility and+} have been unable": a further
/// condition, not a further member of a list. `first` is its first word.
bool is_condition(AnnotatedText const& side, std::uint32_t first) {
    if (!begins_predicate(side, first))
        return false;
    auto const least = first > longest_clause ? first - longest_clause : 0;
    for (auto i = first; i-- > least;) {
        auto const word = side.lower[i];
        if (opens_condition(word))
            return true;
        if (is_modal(side, i) || is_punctuation(word))
            return false;
    }
    return false;
}

/// "and promptly send a copy": a further act of the one who acts, not a member of a list of things.
bool begins_verb_after_adverb(AnnotatedText const& side, std::uint32_t first, std::uint32_t last) {
    return first + 1 < last && !is_participle(side.lower[first + 1])
        && !is_gerund(side.lower[first + 1]) && !is_preposition(side.lower[first + 1])
        && !is_stop_word(side.lower[first + 1]);
}

/// The first words of a phrase.
std::vector<std::string_view> opening_of(AnnotatedText const& side, WordRange phrase) {
    std::vector<std::string_view> words;
    for (auto i = phrase.begin; i < phrase.end && i < phrase.begin + longest_member; ++i)
        words.push_back(side.lower[i]);
    return words;
}

/// Whether the coordinate before or after `phrase`, or a further one in it, begins like it: "for a
/// license {+or for renewal of a license+}", "opened {+or closed by+} the keeper".
/// Only a clause is searched for beyond a verb.
template <typename Like>
bool has_like_neighbor(AnnotatedText const& side,
                       WordRange phrase,
                       bool is_clause,
                       Like const& is_like) {
    for (auto i = phrase.begin + 1; i < phrase.end; ++i)
        if (is_conjunction(side.lower[i - 1]) && is_like(side.lower[i]))
            return true;
    auto next = phrase.end;
    while (next < side.size() && (side.lower[next] == "," || is_conjunction(side.lower[next])))
        ++next;
    if (next < side.size() && is_like(side.lower[next]))
        return true;
    auto const least = phrase.begin > widest_look ? phrase.begin - widest_look : 0;
    for (auto i = phrase.begin; i-- > least;) {
        if (is_like(side.lower[i]))
            return true;
        if (side.lower[i] == "." || side.lower[i] == ";"
            || (!is_clause && is_finite_verb(side.lower[i])))
            return false;
    }
    return false;
}

/// Whether a list goes on after `word`: a conjunction follows in the same clause.
bool reaches_conjunction(AnnotatedText const& side, std::uint32_t word) {
    auto const last = std::min(side.size(), word + longest_list);
    for (auto i = word; i < last; ++i) {
        auto const lower = side.lower[i];
        if (is_conjunction(lower))
            return true;
        if (lower == "." || lower == ";" || lower == ":" || is_finite_verb(lower)
            || (i > 0 && side.lower[i - 1] == ","
                && (is_subordinator(lower) || is_preposition(lower))))
            return false;
    }
    return false;
}

/// Whether the phrase can be a coordinate where it is: a noun phrase or a verb, or another phrase
/// next to one of the same shape.
bool is_coordinate(AnnotatedText const& side, WordRange phrase, bool has_conjunction) {
    auto const words = opening_of(side, phrase);
    auto const is_form = [](std::string_view word) {
        return is_participle(word) || is_gerund(word);
    };
    auto const is_same = [&](std::string_view word) { return word == words.front(); };
    bool const is_listed = has_conjunction || reaches_conjunction(side, phrase.end);
    auto const shape = shape_of(words);
    if (shape != PhraseShape::Noun && sentence_begin(side, phrase.begin) == phrase.begin)
        return false;
    switch (shape) {
    case PhraseShape::Noun:
    case PhraseShape::Verb:
        return is_listed
            || (is_determiner(words.front()) && is_determiner(side.lower_at(phrase.end + 1)));
    case PhraseShape::Prepositional:
        return is_listed && has_like_neighbor(side, phrase, false, is_same);
    case PhraseShape::Clause:
        return is_listed && has_like_neighbor(side, phrase, true, is_same);
    case PhraseShape::Participial:
        return is_listed && has_like_neighbor(side, phrase, false, is_form);
    case PhraseShape::Adverbial:
        return has_conjunction && has_like_neighbor(side, phrase, false, is_adverb);
    default:
        return false;
    }
}

/// ", a nasal spray or another device": members after a comma, with a conjunction near the last
/// one.
bool goes_on_list(AnnotatedText const& side, WordRange members) {
    if (members.begin == 0 || side.lower[members.begin - 1] != ",")
        return false;
    auto const first = members.end > members.begin + longest_member
                         ? members.end - longest_member - 1
                         : members.begin;
    for (auto i = members.begin; i < members.end; ++i)
        if (is_conjunction(side.lower[i])
            && (i >= first || side.lower_at(i + 1) == side.lower[members.begin]))
            return true;
    return false;
}

/// "flood {+prevention, climate resilience+} and erosion": the words of two members and the comma
/// between them, in a list that continues.
bool splits_member(AnnotatedText const& side, WordRange members) {
    if (members.end >= side.size() || !is_conjunction(side.lower[members.end]))
        return false;
    for (auto i = members.begin + 1; i + 1 < members.end; ++i)
        if (side.lower[i] == "," && !is_subordinator(side.lower[i + 1])
            && !is_preposition(side.lower[i + 1]))
            return true;
    return false;
}

/// The word after ", as defined in section 99-4," that was inserted or deleted before a further
/// member; `first` if there is none.
std::uint32_t after_citing_clause(AnnotatedText const& side,
                                  std::uint32_t first,
                                  std::uint32_t end) {
    if (first + 1 >= end || side.lower[first] != "as" || !is_citing_word(side.lower[first + 1]))
        return first;
    for (auto i = first + 2; i + 1 < end; ++i)
        if (side.lower[i] == "," && is_conjunction(side.lower[i + 1]))
            return i + 2;
    return first;
}

/// Whether a conjunction follows the words, as in "before, on or after"; or precedes them, after
/// another preposition or before a mark: "with or without fee", not "by the owner or by the
/// tenant".
bool is_joined(AnnotatedText const& side, WordRange words) {
    auto const after = side.lower_at(words.end) == "," ? words.end + 1 : words.end;
    if (is_conjunction(side.lower_at(after)))
        return true;
    if (words.begin < 2 || !is_conjunction(side.lower[words.begin - 1]))
        return false;
    return is_preposition(side.lower[words.begin - 2]) || is_punctuation(side.lower_at(words.end));
}

} // namespace

bool is_member(AnnotatedText const& side, WordRange range) {
    bool joined = false;
    auto first = range.begin;
    while (first < range.end
           && (is_conjunction(side.lower[first]) || is_punctuation(side.lower[first]))) {
        if (side.lower[first] == ".")
            return false;
        joined = joined || is_conjunction(side.lower[first]);
        ++first;
    }
    if (auto const after = after_citing_clause(side, first, range.end); after != first) {
        first = after;
        joined = true;
    }
    bool const comma_before = first > range.begin || (first > 0 && side.lower[first - 1] == ",");
    auto last = range.end;
    while (last > first
           && (is_conjunction(side.lower[last - 1]) || is_punctuation(side.lower[last - 1]))) {
        joined = joined || is_conjunction(side.lower[last - 1]);
        --last;
    }
    if (first == last)
        return false;
    bool const comma_after = last < range.end
                          || (last < side.size() && is_punctuation(side.lower[last]))
                          || (last < side.size() && is_conjunction(side.lower[last]));
    bool const has_conjunction =
        joined || goes_on_list(side, {first, last}) || splits_member(side, {first, last})
        || (first > 0 && is_conjunction(side.lower[first - 1]) && comma_after)
        || (last < side.size() && is_conjunction(side.lower[last]) && comma_before);
    bool const is_between_commas =
        (comma_before && comma_after) || (last < range.end && side.lower[last] == ",");
    if ((!has_conjunction && !is_between_commas)
        || !is_coordinate(side, {first, last}, has_conjunction) || is_condition(side, first))
        return false;
    if (first > 0 && side.lower[first - 1] == "and" && is_adverb(side.lower[first])
        && begins_verb_after_adverb(side, first, last))
        return false;
    // "Or four years from such date, if the town agrees" is a period with its condition.
    bool const begins_with_value = is_inside_any(side.section->quantities, side.span(first));
    for (auto i = first; i < last; ++i)
        if (is_modal(side, i) || side.lower[i] == "." || side.lower[i] == ";"
            || (begins_with_value && (side.lower[i] == "if" || side.lower[i] == "unless")))
            return false;
    return true;
}

bool is_replaced_member(AnnotatedText const& side, WordRange range) {
    if (range.empty() || range.begin == 0 || range.end >= side.size()
        || range.end - range.begin > longest_member
        || shape_of(opening_of(side, range)) != PhraseShape::Noun)
        return false;
    for (auto i = range.begin; i < range.end; ++i)
        if (is_modal(side, i) || side.lower[i] == "." || side.lower[i] == ";")
            return false;
    auto const& before = side.lower[range.begin - 1];
    auto const& after = side.lower[range.end];
    return (before == "," && is_conjunction(after)) || (is_conjunction(before) && after == ",");
}

bool is_small_coordinate(AnnotatedText const& side, WordRange range) {
    auto const is_joint = [&](std::uint32_t word) {
        return is_conjunction(side.lower[word]) || is_punctuation(side.lower[word]);
    };
    while (!range.empty() && is_joint(range.begin))
        ++range.begin;
    while (!range.empty() && is_joint(range.end - 1))
        --range.end;
    if (range.empty() || !is_joined(side, range))
        return false;
    bool has_preposition = false;
    bool only_cites = true;
    for (auto i = range.begin; i < range.end; ++i) {
        if (side.is_claimed(i))
            return false;
        has_preposition |= is_preposition(side.lower[i]);
        only_cites &= is_citing_word(side.lower[i]) || side.lower[i] == "to";
    }
    auto const names_itself = [&](std::uint32_t word) {
        return side.lower_at(word) == "this" && level_named(side.lower_at(word + 1)).has_value();
    };
    if (names_itself(range.begin))
        return true;
    return has_preposition && !only_cites && !names_itself(range.begin + 1);
}

std::vector<WordRange> members_in(AnnotatedText const& side, WordRange range) {
    std::vector<WordRange> members;
    auto const is_separator = [&](std::uint32_t word) {
        return side.lower[word] == "," || is_conjunction(side.lower[word]);
    };
    auto i = range.begin;
    while (i < range.end) {
        while (i < range.end && is_separator(i))
            ++i;
        auto const begin = i;
        while (i < range.end && !is_separator(i))
            ++i;
        if (begin < i)
            members.push_back({begin, i});
    }
    return members;
}

} // namespace nutmeg
