#include "diff/effects/term_uses.hpp"

#include "diff/effects/edits/noun_phrases.hpp"
#include "diff/effects/form/same_phrases.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t most_around = 3;  ///< words of the same noun phrase on each side
constexpr std::uint32_t widest_look = 30; ///< words on each side to search for a moved phrase

std::string_view key_word(AnnotatedText const& side, std::uint32_t word) {
    return side.lower[word] == "are" ? "is" : stem(side.lower[word]);
}

bool is_in_new_phrase(std::vector<TermUse> const& uses, std::uint32_t word) {
    return std::any_of(uses.begin(), uses.end(), [&](TermUse const& use) {
        return use.new_name.begin <= word && word < use.new_name.end;
    });
}

/// Whether the words before and after the phrase are those around the new phrase of a use.
bool is_like_place(TextPair const& texts, std::vector<TermUse> const& uses, WordRange phrase) {
    auto const& side = texts.new_side;
    auto const before = [&](std::uint32_t word) {
        return word > 0 ? side.lower[word - 1] : std::string_view();
    };
    return std::any_of(uses.begin(), uses.end(), [&](TermUse const& use) {
        return before(use.new_words.begin) == before(phrase.begin)
            && side.lower_at(use.new_words.end) == side.lower_at(phrase.end);
    });
}

/// Whether the word at this distance from the phrase stays and is the same noun in all uses.
bool is_common(TextPair const& texts,
               std::vector<TermUse> const& uses,
               std::uint32_t distance,
               bool is_after) {
    auto const& old_side = texts.old_side;
    auto const& new_side = texts.new_side;
    auto const at = [&](WordRange name) {
        return is_after ? name.end + distance : name.begin - distance - 1;
    };
    auto const first = at(uses.front().new_name);
    return std::all_of(uses.begin(), uses.end(), [&](TermUse const& use) {
        auto const o = at(use.old_name);
        auto const n = at(use.new_name);
        return o < old_side.size() && n < new_side.size() && old_side.match[o] == n
            && new_side.lower[n] == new_side.lower[first] && is_noun_word(new_side, n)
            && can_be_name(new_side, {n, n + 1}) && old_side.word(o) == new_side.word(n)
            && new_side.provision(n) == new_side.provision(use.new_name.begin);
    });
}

} // namespace

std::string key_of(AnnotatedText const& side, WordRange range) {
    std::string key;
    for (auto i = range.begin; i < range.end; ++i)
        key.append(key_word(side, i)).append(" ");
    return key;
}

bool has_key(AnnotatedText const& side, WordRange range, std::string_view key) {
    for (auto i = range.begin; i < range.end; ++i) {
        auto const word = key_word(side, i);
        if (!key.starts_with(word) || !key.substr(word.size()).starts_with(' '))
            return false;
        key.remove_prefix(word.size() + 1);
    }
    return key.empty();
}

bool is_same_spelling(AnnotatedText const& old_side,
                      WordRange old_words,
                      AnnotatedText const& new_side,
                      WordRange new_words) {
    auto const letters = [](AnnotatedText const& side, WordRange range) {
        std::string all;
        for (auto i = range.begin; i < range.end; ++i)
            all.append(spelling_of(side.lower[i]));
        std::erase(all, '-');
        return all;
    };
    return letters(old_side, old_words) == letters(new_side, new_words);
}

bool is_inserted_nearby(AnnotatedText const& side,
                        WordRange phrase,
                        AnnotatedText const& other,
                        WordRange there) {
    auto const key = key_of(side, phrase);
    auto const length = phrase.end - phrase.begin;
    auto const first = there.begin > widest_look ? there.begin - widest_look : 0;
    auto const last = std::min(there.end + widest_look, other.size());
    for (auto i = first; i + length <= last; ++i)
        if (other.is_changed(i) && !(there.begin <= i && i < there.end)
            && other.provision(i) == other.provision(there.begin) && i > 0 && there.begin > 0
            && other.lower[i - 1] == other.lower[there.begin - 1]
            && has_key(other, {i, i + length}, key))
            return true;
    return false;
}

bool is_any_name(TextPair const& texts, std::vector<TermUse> const& uses) {
    return std::any_of(uses.begin(), uses.end(), [&](TermUse const& use) {
        return can_be_name(texts.old_side, use.old_words)
            && can_be_name(texts.new_side, use.new_words);
    });
}

bool is_left(TextPair const& texts, std::vector<TermUse> const& uses) {
    auto const& side = texts.new_side;
    auto const phrase = uses.front().old_name;
    auto const key = key_of(texts.old_side, phrase);
    auto const length = phrase.end - phrase.begin;
    bool const is_strict = uses.front().is_widened || is_all_capital(texts.old_side, phrase);
    std::size_t left = 0;
    for (std::uint32_t i = 0; i + length <= side.size(); ++i)
        if (!side.is_changed(i) && has_key(side, {i, i + length}, key) && !is_in_new_phrase(uses, i)
            && (is_strict || is_like_place(texts, uses, {i, i + length})))
            ++left;
    return is_strict ? left > 0 : left >= uses.size();
}

void widen_to_phrase(TextPair const& texts, std::vector<TermUse>& uses) {
    auto const& name = uses.front();
    if (uses.size() < 2 || has_capital(texts.old_side, name.old_name)
        || has_capital(texts.new_side, name.new_name))
        return;
    std::uint32_t after = 0;
    while (after < most_around && is_common(texts, uses, after, true))
        ++after;
    auto const opens_object = [&](TermUse const& use) {
        return is_determiner(texts.new_side.lower_at(use.new_name.end + after));
    };
    if (std::any_of(uses.begin(), uses.end(), opens_object))
        after = 0; // the last word was a verb
    std::uint32_t before = 0;
    while (before < most_around && is_common(texts, uses, before, false))
        ++before;
    auto const is_bounded = [&](TermUse const& use) {
        auto const first = use.new_name.begin - before;
        return first > 0
            && (is_filler_word(texts.new_side.lower[first - 1])
                || is_preposition(texts.new_side.lower[first - 1]));
    };
    if (!std::all_of(uses.begin(), uses.end(), is_bounded))
        before = 0;
    for (auto& use : uses) {
        use.old_name = {use.old_name.begin - before, use.old_name.end + after};
        use.new_name = {use.new_name.begin - before, use.new_name.end + after};
    }
}

} // namespace nutmeg
