#include "diff/effects/edits/antecedents.hpp"

#include "parser/facts/lexicon.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t longest_antecedent = 4; ///< content words that can replace a pronoun
constexpr std::uint32_t nearby = 400;         ///< words on either side

/// Whether each of the words also occurs nearby, unchanged, so that what they name is known there.
bool is_named_nearby(AnnotatedText const& side, std::vector<std::uint32_t> const& words) {
    return std::all_of(words.begin(), words.end(), [&](std::uint32_t word) {
        auto const wanted = stem(side.lower[word]);
        auto const first = word > nearby ? word - nearby : 0;
        auto const last = std::min(side.size(), word + nearby);
        for (auto i = first; i < last; ++i)
            if (!side.is_changed(i) && stem(side.lower[i]) == wanted)
                return true;
        return false;
    });
}

/// Whether the word and the one after it also occur nearby, unchanged: "state marshal".
bool is_phrase_nearby(AnnotatedText const& side, std::uint32_t word) {
    auto const first = word > nearby ? word - nearby : 0;
    auto const last = std::min(side.size(), word + nearby);
    auto const noun = stem(side.lower_at(word + 1));
    for (auto i = first; i + 1 < last; ++i)
        if (!side.is_changed(i) && side.lower[i] == side.lower[word]
            && stem(side.lower[i + 1]) == noun)
            return true;
    return false;
}

bool is_possessive(std::string_view word) {
    return word == "its" || word == "his" || word == "her" || word == "their" || word == "whose";
}

bool is_changed_article(AnnotatedText const& side, std::uint32_t word) {
    auto const article = side.lower[word];
    return side.is_changed(word)
        && (article == "the" || article == "such" || article == "said" || article == "a");
}

bool ends_possessive(std::string_view word) {
    return word.ends_with("'s") || word.ends_with("s'") || word.ends_with("\u2019s")
        || word.ends_with("s\u2019");
}

/// Whether the nouns are possessive: "the tenant's", "of such tenant".
bool has_possessive(AnnotatedText const& side, std::vector<std::uint32_t> const& nouns) {
    return std::any_of(nouns.begin(), nouns.end(), [&](std::uint32_t noun) {
        auto before = noun;
        while (before > 0 && is_changed_article(side, before - 1))
            --before;
        return ends_possessive(side.lower[noun])
            || (before > 0 && side.is_changed(before - 1) && side.lower[before - 1] == "of");
    });
}

/// Whether the noun stands where the changed word `pronoun` is. "Such" before a noun that stays is
/// not replaced by any adjective of it, but by one that the noun has nearby ("such marshal", "the
/// state marshal"); "its" is replaced by "the tenant's", not by "the tenant".
bool takes_place_of(AnnotatedText const& pronoun_side,
                    std::uint32_t pronoun,
                    AnnotatedText const& noun_side,
                    ContentWords const& noun) {
    if (noun.words.empty())
        return true;
    auto const& word = pronoun_side.lower[pronoun];
    auto const last = noun.words.back();
    if (is_possessive(word))
        return has_possessive(noun_side, noun.words);
    if (word != "such" && word != "said")
        return true;
    bool const before_kept_noun =
        pronoun + 1 < pronoun_side.size() && pronoun_side.match[pronoun + 1] == last + 1;
    return !before_kept_noun || is_phrase_nearby(noun_side, last);
}

} // namespace

bool is_antecedent(PronounSide const& pronoun,
                   AnnotatedText const& noun_side,
                   ContentWords const& noun) {
    auto const& [side, group, range, content] = pronoun;
    if (!content.stems.empty() || !content.has_pronoun || noun.has_force
        || noun.stems.size() > longest_antecedent || !is_named_nearby(noun_side, noun.words))
        return false;
    for (auto const& edit : group.edits)
        for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i)
            if (side.is_changed(i) && !takes_place_of(side, i, noun_side, noun))
                return false;
    return true;
}

} // namespace nutmeg
