#include "diff/effects/form/form_names.hpp"

#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t longest_antecedent = 6; ///< content words that can replace a pronoun
constexpr std::uint32_t longest_reach = 15;   ///< words between two nouns and their pronoun
constexpr std::uint32_t nearby = 400;         ///< words on either side

using Words = std::vector<std::string_view>;

bool is_plural(std::string_view word) {
    return word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
        && !word.ends_with("'s");
}

bool ends_possessive(std::string_view word) {
    return word.ends_with("'s") || word.ends_with("s'") || word.ends_with("\u2019s")
        || word.ends_with("s\u2019");
}

std::string_view without_possessive(std::string_view word) {
    for (std::string_view const ending : {"'s", "\u2019s", "'", "\u2019"})
        if (word.ends_with(ending))
            return word.substr(0, word.size() - ending.size());
    return word;
}

/// What a pronoun says of the noun that it replaces.
struct Pronoun {
    std::string_view word;
    bool is_possessive = false;
    bool is_plural = false;
};

Pronoun const* pronoun_named(std::string_view word) {
    static constexpr std::array pronouns{Pronoun{"he", false, false},
                                         Pronoun{"him", false, false},
                                         Pronoun{"his", true, false},
                                         Pronoun{"it", false, false},
                                         Pronoun{"its", true, false},
                                         Pronoun{"they", false, true},
                                         Pronoun{"them", false, true},
                                         Pronoun{"their", true, true}};
    auto const* const found =
        std::find_if(pronouns.begin(), pronouns.end(), [&](Pronoun const& pronoun) {
            return pronoun.word == word;
        });
    return found == pronouns.end() ? nullptr : found;
}

/// The preposition of "thereof" or "thereon"; empty for other words.
std::string_view preposition_of(std::string_view word) {
    if (!word.starts_with("there") || word == "there")
        return {};
    word.remove_prefix(5);
    return word == "for" || is_preposition(word) ? word : std::string_view();
}

/// Whether the words begin as a noun phrase that names something again: "the", "such", "said".
bool names_again(std::string_view word) {
    return word == "the" || word == "such" || word == "said" || word == "that";
}

/// The content words of a noun phrase after its article, without a possessive ending; nothing if it
/// is no such phrase.
Words noun_words(std::span<FormWord const> phrase) {
    Words words;
    if (phrase.size() < 2 || !names_again(phrase[0].key))
        return words;
    for (auto const& word : phrase.subspan(1)) {
        if (is_finite_verb(word.key) || is_negation(word.key) || is_pronoun(word.key))
            return {};
        if (!is_filler_word(word.key))
            words.push_back(without_possessive(word.key));
    }
    return words;
}

bool is_article(std::string_view word) {
    return word == "a" || word == "an" || word == "the" || word == "any" || word == "each"
        || word == "such" || word == "said";
}

/// Whether a noun phrase that ends or begins at the range is one of two that are joined, before
/// `at`: "the keeper" in "a keeper or an owner". Then a pronoun may mean either.
bool is_one_of_several(AnnotatedText const& side, WordRange phrase, std::uint32_t at) {
    auto const is_joint = [](std::string_view word) { return word == "and" || word == "or"; };
    if (at - phrase.end > longest_reach)
        return false;
    if (phrase.end + 1 < at && is_joint(side.lower[phrase.end])
        && is_article(side.lower[phrase.end + 1]))
        return true;
    auto const begin = phrase.begin;
    return begin > 1 && is_article(side.lower[begin - 1]) && is_joint(side.lower[begin - 2]);
}

/// Whether the words were named before `at`, in this order, with only small words between them, the
/// last time not as one of several.
bool is_named_before(AnnotatedText const& side, Words const& words, std::uint32_t at) {
    Words before;
    std::vector<std::uint32_t> places;
    auto const first = at > nearby ? at - nearby : 0;
    for (auto i = first; i < at; ++i)
        if (!is_filler_word(side.lower[i])) {
            before.push_back(stem(without_possessive(side.lower[i])));
            places.push_back(i);
        }
    Words wanted;
    for (auto const word : words)
        wanted.push_back(stem(word));
    auto const found = std::find_end(before.begin(), before.end(), wanted.begin(), wanted.end());
    if (found == before.end())
        return false;
    auto const index = static_cast<std::size_t>(found - before.begin());
    return !is_one_of_several(side, {places[index], places[index + wanted.size() - 1] + 1}, at);
}

/// Whether the last word of the phrase agrees with the pronoun in number and case.
bool agrees(Pronoun const& pronoun, std::string_view last) {
    auto const noun = without_possessive(last);
    bool const is_possessive = ends_possessive(last);
    return is_possessive == pronoun.is_possessive && is_plural(noun) == pronoun.is_plural;
}

bool joins_name(std::string_view word) {
    return word == "of" || word == "for" || word == "on";
}

/// The words of the side and the one noun next to them that the short name has too: "Commissioner"
/// before "of Lakes", "Court" after "Superior". Empty if the short name would have more words.
WordRange full_name(HunkSide const& side) {
    auto range = side.range;
    auto const& text = side.text;
    if (joins_name(text.lower[range.begin]) && range.begin > 0)
        --range.begin;
    else if (range.end < text.size() && is_capital(text, range.end))
        ++range.end;
    else
        return {};
    while (range.begin < range.end && names_again(text.lower[range.begin]))
        ++range.begin;
    auto const before = range.begin > 0 ? text.lower[range.begin - 1] : std::string_view();
    bool const goes_on =
        (range.begin > 0 && is_capital(text, range.begin - 1) && !names_again(before))
        || (range.begin > 1 && joins_name(before) && is_capital(text, range.begin - 2))
        || (range.end < text.size() && is_capital(text, range.end))
        || (range.end + 1 < text.size() && is_capital(text, range.end + 1)
            && (is_preposition(text.lower[range.end]) || text.lower[range.end] == "and"));
    return goes_on ? WordRange() : range;
}

/// Whether each word of the name is capitalized, but for small words inside it; at least two are.
bool is_capitalized(AnnotatedText const& side, WordRange name) {
    std::size_t capitals = 0;
    for (auto i = name.begin; i < name.end; ++i) {
        if (is_capital(side, i))
            ++capitals;
        else if (side.lower[i] != "of" && side.lower[i] != "for" && side.lower[i] != "and"
                 && side.lower[i] != "on" && side.lower[i] != "the" && side.lower[i] != ",")
            return false;
    }
    return capitals > 1 && is_capital(side, name.begin) && is_capital(side, name.end - 1);
}

/// Whether the words "kind of Name" occur in the name.
bool has_name(AnnotatedText const& side, WordRange name, std::string_view word) {
    for (auto i = name.begin; i < name.end; ++i)
        if (side.lower[i] == word)
            return true;
    return false;
}

/// Whether the text nearby has another name of the same kind: "Commissioner of Public Health" for
/// "Commissioner of Motor Vehicles", "Appellate Court" for "Superior Court". Then the short name
/// may have meant that one.
bool is_another_nearby(AnnotatedText const& side, WordRange name, std::string_view kind) {
    auto const first = name.begin > nearby ? name.begin - nearby : 0;
    auto const last = std::min(side.size(), name.begin + nearby);
    for (auto i = first; i + 2 < last; ++i) {
        if (side.is_changed(i) || !is_capital(side, i) || stem(side.lower[i]) != stem(kind))
            continue;
        bool const is_other_after = (side.lower[i + 1] == "of" || side.lower[i + 1] == "for")
                                 && is_capital(side, i + 2)
                                 && !has_name(side, name, side.lower[i + 2]);
        bool const is_other_before = i > 0 && is_capital(side, i - 1)
                                  && !names_again(side.lower[i - 1])
                                  && !has_name(side, name, side.lower[i - 1]);
        if (is_other_after || is_other_before)
            return true;
    }
    return false;
}

std::ptrdiff_t count_of(AnnotatedText const& side, WordRange name, std::string_view kind) {
    std::ptrdiff_t count = 0;
    for (auto i = name.begin; i < name.end; ++i)
        if (stem(side.lower[i]) == stem(kind))
            ++count;
    return count;
}

/// "the department's" and "the Department of Lakes's".
bool is_possessive_in_full(FormHunk const& hunk) {
    if (hunk.from.size() != 1 || hunk.to.size() < 2)
        return false;
    auto const short_name = hunk.from.words[0].key;
    return ends_possessive(short_name) && ends_possessive(hunk.to.words.back().key)
        && without_possessive(short_name) == hunk.to.words[0].key;
}

} // namespace

bool is_pronoun_for_noun(FormHunk const& hunk) {
    auto const& from = hunk.from;
    auto phrase = hunk.to.words;
    bool const is_same = from.is({"the", "same"});
    if ((from.size() != 1 && !is_same) || phrase.size() < 2)
        return false;
    auto const* const pronoun = pronoun_named(from.words[0].key);
    auto const preposition = preposition_of(from.words[0].key);
    if (!preposition.empty() && phrase[0].key == preposition)
        phrase = phrase.subspan(1);
    else if (pronoun == nullptr && !is_same)
        return false;
    auto const words = noun_words(phrase);
    return !words.empty() && words.size() <= longest_antecedent
        && (pronoun == nullptr || agrees(*pronoun, phrase.back().key))
        && is_named_before(from.text, words, from.range.begin);
}

bool is_name_in_full(FormHunk const& hunk) {
    auto const& to = hunk.to;
    if (to.empty())
        return false;
    bool const is_possessive = is_possessive_in_full(hunk);
    auto const name = is_possessive ? to.range : hunk.adds() ? full_name(to) : WordRange();
    if (name.empty() || !is_capitalized(to.text, name))
        return false;
    auto const kind = name.begin < to.range.begin || is_possessive ? to.text.lower[name.begin]
                                                                   : to.text.lower[name.end - 1];
    return count_of(to.text, name, kind) == 1 && !is_another_nearby(to.text, name, kind);
}

} // namespace nutmeg
