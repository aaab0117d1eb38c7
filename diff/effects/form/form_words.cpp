#include "diff/effects/form/form_words.hpp"

#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace nutmeg {

namespace {

constexpr std::uint32_t nearby = 400;         ///< words before
constexpr std::uint32_t longest_modifier = 4; ///< words between a determiner and its noun
constexpr std::uint32_t longest_opener = 60;  ///< words of the law that an exception overrides

template <std::size_t Size>
bool is_in(std::string_view word, std::array<std::string_view, Size> const& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_relative(std::string_view word) {
    return word == "who" || word == "which" || word == "that";
}

/// Whether the word also occurs before `at`, perhaps in another number.
bool is_named_before(AnnotatedText const& side, std::string_view word, std::uint32_t at) {
    auto const wanted = stem(word);
    for (auto i = at; i > 0 && at - i < nearby; --i)
        if (stem(side.lower[i - 1]) == wanted)
            return true;
    return false;
}

bool is_letters(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Letters, perhaps with hyphens: "bond-financed".
bool is_compound(std::string_view word) {
    return std::all_of(
        word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

/// Whether the longer word is the plural of the shorter one.
bool is_plural_of(std::string_view longer, std::string_view shorter) {
    if (shorter.ends_with('y') && longer.ends_with("ies"))
        return longer.substr(0, longer.size() - 3) == shorter.substr(0, shorter.size() - 1);
    return longer.starts_with(shorter)
        && (longer.substr(shorter.size()) == "s" || longer.substr(shorter.size()) == "es");
}

/// Whether the noun is one of any number: "any record", "no other records"; not "the record", "two
/// records", "a record".
bool has_open_number(AnnotatedText const& side, std::uint32_t noun) {
    for (std::uint32_t i = 1; i <= longest_modifier && i <= noun; ++i) {
        auto const word = side.lower[noun - i];
        if (word == "any" || word == "no")
            return true;
        if (is_determiner(word) || !is_compound(word) || is_filler_word(word)
            || is_preposition(word) || is_finite_verb(word))
            return false;
    }
    return false;
}

/// Whether the noun has no article or number before it.
bool is_bare(AnnotatedText const& side, std::uint32_t noun) {
    auto const before = noun > 0 ? side.lower[noun - 1] : std::string_view();
    return is_punctuation(before) || is_preposition(before) || before == "and" || before == "or"
        || before == "both" || before == "either" || is_finite_verb(before);
}

/// Whether the text has the singular noun with a determiner anywhere, so that the noun without one
/// only lacks it: "on the face of both {+the+} order and invoice".
bool is_counted_noun(AnnotatedText const& side, std::string_view noun) {
    if (noun.ends_with('s'))
        return false;
    for (std::uint32_t i = 1; i < side.size(); ++i)
        if (side.lower[i] == noun && is_determiner(side.lower[i - 1]))
            return true;
    return false;
}

/// Whether what follows a noun phrase tells which thing it is: "the tax imposed on boats".
bool is_told_apart(AnnotatedText const& side, std::uint32_t noun) {
    auto i = noun;
    bool is_name = false;
    while (i < side.size() && is_letters(side.lower[i]) && !is_filler_word(side.lower[i])
           && !is_preposition(side.lower[i]) && !is_finite_verb(side.lower[i])
           && (i == noun || !is_participle(side.lower[i]))) {
        is_name = is_capital(side, i);
        ++i;
    }
    auto const after = side.lower_at(i);
    return !is_name
        && (is_participle(after) || after == "who" || after == "which" || after == "of"
            || after == "for" || after == "in" || after == "under" || after == "on");
}

bool is_lower_case(AnnotatedText const& side, WordRange range) {
    for (auto i = range.begin; i < range.end; ++i)
        if (is_capital(side, i))
            return false;
    return true;
}

bool is_hyphen(std::string_view word) {
    return word == "-" || word == "\u2010" || word == "\u2011";
}

/// The letters of the words without hyphens.
std::string letters_of(HunkSide const& side) {
    std::string all;
    for (auto const& word : side.words) {
        if (is_hyphen(word.key))
            continue;
        std::string part(word.key);
        for (std::string_view const hyphen : {"-", "\u2010", "\u2011"})
            for (auto at = part.find(hyphen); at != std::string::npos; at = part.find(hyphen))
                part.erase(at, hyphen.size());
        all += part;
    }
    return all;
}

bool has_hyphen(HunkSide const& side) {
    return std::any_of(side.words.begin(), side.words.end(), [](FormWord const& word) {
        return word.key.find('-') != std::string_view::npos
            || word.key.find("\u2010") != std::string_view::npos
            || word.key.find("\u2011") != std::string_view::npos;
    });
}

bool starts_again(HunkSide const& side) {
    auto const first = side.words.front().key;
    return first.starts_with("re-") || (first == "re" && has_hyphen(side));
}

} // namespace

bool is_relative_pronoun(FormHunk const& hunk) {
    auto const before = hunk.from.previous();
    if (hunk.from.size() != 1 || !hunk.to.is({"that"}))
        return false;
    auto const word = hunk.from.words[0].key;
    // Before an article "that" may open what someone says or finds.
    return (word == "which" || word == "who") && !before.empty() && !is_punctuation(before)
        && !is_preposition(before) && !is_finite_verb(before) && !is_determiner(hunk.to.next());
}

bool is_reduced_relative(FormHunk const& hunk) {
    if (!hunk.adds() || hunk.to.size() != 2 || !is_relative(hunk.to.words[0].key)
        || hunk.to.words[1].key != "is")
        return false;
    auto const before = hunk.to.previous();
    auto const after = hunk.to.next();
    // After a comma the clause adds to what is said, with or without these words.
    return !before.empty()
        && (before == "," || (!is_punctuation(before) && !is_filler_word(before)))
        && (is_participle(after) || after == "not");
}

bool is_determiner_of_named(FormHunk const& hunk) {
    constexpr std::array<std::string_view, 4> pointers{"such", "said", "the", "that"};
    if (hunk.from.size() != 1 || hunk.to.size() != 1)
        return false;
    auto const before = hunk.from.words[0].key;
    auto const after = hunk.to.words[0].key;
    if (!is_in(before, pointers) || !is_in(after, pointers) || (before == "the" && after == "that")
        || (before == "that" && after == "the"))
        return false;
    auto const noun = hunk.to.next();
    bool const has_article = before == "the" || after == "the";
    if (!has_article && before != "that" && after != "that")
        return true;
    if (has_article && is_told_apart(hunk.to.text, hunk.to.range.end))
        return false;
    return is_letters(noun) && !is_filler_word(noun) && !is_finite_verb(noun)
        && is_named_before(hunk.from.text, noun, hunk.from.range.begin)
        && is_named_before(hunk.to.text, noun, hunk.to.range.begin);
}

bool is_missing_article(FormHunk const& hunk) {
    if (!hunk.adds() || !hunk.to.is({"the"}) || hunk.to.previous() == "the")
        return false;
    auto const& side = hunk.from.text;
    auto const noun = hunk.to.next();
    if (!is_letters(noun) || is_filler_word(noun))
        return false;
    auto const at = hunk.from.range.begin;
    for (auto i = at; i > 1 && at - i < nearby; --i)
        if (side.lower[i - 1] == noun && side.lower[i - 2] == "the")
            return true;
    return is_bare(hunk.to.text, hunk.to.range.begin) && is_counted_noun(side, noun);
}

bool is_repeated_preposition(FormHunk const& hunk) {
    constexpr std::uint32_t longest_member = 12; ///< words of the member before it
    if (!hunk.adds() || hunk.to.size() != 1 || !is_preposition(hunk.to.words[0].key)
        || (hunk.to.previous() != "or" && hunk.to.previous() != "and")
        || !is_determiner(hunk.to.next()))
        return false;
    // Only the same preposition before the first member, without another one after it.
    for (std::uint32_t i = 1; i <= longest_member; ++i) {
        auto const word = hunk.to.previous(i);
        if (word.empty() || is_punctuation(word))
            return false;
        if (is_preposition(word))
            return word == hunk.to.words[0].key && is_determiner(hunk.to.previous(i - 1));
    }
    return false;
}

bool is_per_unit(FormHunk const& hunk) {
    constexpr std::array<std::string_view, 6> units{
        "hour", "day", "week", "month", "quarter", "year"};
    return hunk.from.is({"a"}) && hunk.to.is({"per"}) && is_in(hunk.to.next(), units);
}

bool is_number_of_noun(FormHunk const& hunk) {
    auto const& from = hunk.from;
    auto const& to = hunk.to;
    if (to.size() != 1 || from.empty() || from.size() > 2 || !is_lower_case(to.text, to.range)
        || !is_lower_case(from.text, from.range))
        return false;
    auto const singular = from.words.back().key;
    auto const plural = to.words[0].key;
    if (!is_letters(singular) || !is_plural_of(plural, singular) || is_filler_word(singular)
        || is_citing_word(plural) || plural.ends_with("ss") || plural.ends_with("is"))
        return false;
    if (from.size() == 2)
        return from.words[0].key == "a" && is_bare(to.text, to.range.begin);
    return has_open_number(from.text, from.range.begin) && has_open_number(to.text, to.range.begin);
}

bool is_joined_word(FormHunk const& hunk) {
    if (!has_hyphen(hunk.from) && !has_hyphen(hunk.to))
        return false;
    auto const before = letters_of(hunk.from);
    if (before != letters_of(hunk.to))
        return false;
    // "re-sign" is not "resign".
    return before.empty() || (!starts_again(hunk.from) && !starts_again(hunk.to));
}

bool is_contrary_provision(FormHunk const& hunk) {
    if (!hunk.adds() || (!hunk.to.is({"to", "the", "contrary"}) && !hunk.to.is({"contrary"})))
        return false;
    auto const& side = hunk.to.text;
    auto const at = hunk.to.range.begin;
    auto const first = at > longest_opener ? at - longest_opener : 0;
    for (auto i = at; i-- > first && side.lower[i] != ";" && side.lower[i] != ".";)
        if (side.lower[i] == "notwithstanding")
            return true;
    return false;
}

} // namespace nutmeg
