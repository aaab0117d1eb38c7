#include "diff/effects/form/form_citations.hpp"

#include "parser/citations/level.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_phrase =
    6; ///< words between a determiner and what follows its noun

bool is_level(std::string_view word) {
    return level_named(word).has_value() || word == "chapter" || word == "chapters"
        || word == "title" || word == "part";
}

bool is_numbered(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

/// Whether the word and the one after it cite: "section 99-4", "this section", "chapter 54".
bool cites(std::string_view word, std::string_view next) {
    bool const points = word == "this" || word == "said" || word == "such";
    return is_level(word) || (points && is_level(next));
}

/// Whether the noun phrase before the range has a definite article, "such" or a possessive.
bool follows_definite(HunkSide const& side) {
    for (std::uint32_t i = 0; i < longest_phrase; ++i) {
        auto const word = side.previous(i);
        if (word == "the" || word == "such" || word == "said" || word == "its" || word == "his"
            || word == "their")
            return true;
        if (word.empty() || is_punctuation(word) || is_determiner(word) || is_finite_verb(word))
            return false;
    }
    return false;
}

/// "required by", "provided for under", "pursuant to", before "this section".
bool is_origin(std::span<FormWord const> words) {
    auto const holds = [&](std::initializer_list<std::string_view> keys) {
        return words.size() >= keys.size()
            && std::equal(keys.begin(),
                          keys.end(),
                          words.end() - static_cast<long>(keys.size()),
                          [](auto key, FormWord const& word) { return word.key == key; });
    };
    auto const used = holds({"pursuant", "to"}) || holds({"for", "under"}) ? 2U
                    : holds({"by"}) || holds({"under"}) || holds({"in"})   ? 1U
                                                                           : 0U;
    auto const rest = words.size() - used;
    return used > 0 && (rest == 0 || (rest == 1 && is_participle(words.front().key)));
}

} // namespace

bool is_provisions_of(FormHunk const& hunk) {
    if (!hunk.adds())
        return false;
    bool const has_article = hunk.to.is({"the", "provisions", "of"});
    return (has_article || hunk.to.is({"provisions", "of"})
            || hunk.to.is({"the", "provision", "of"}))
        && cites(hunk.to.next(), hunk.to.next(1));
}

bool is_said_citation(FormHunk const& hunk) {
    return hunk.adds() && (hunk.to.is({"said"}) || hunk.to.is({"such"})) && is_level(hunk.to.next())
        && is_numbered(hunk.to.next(1));
}

bool is_self_citation(FormHunk const& hunk) {
    auto words = hunk.to.words;
    if (!hunk.adds() || words.size() < 3)
        return false;
    if (words[words.size() - 2].key != "this" || !is_level(words.back().key))
        return false;
    auto const before = hunk.to.previous();
    if (words.size() == 3 && words[0].key == "of")
        return before.ends_with(')') || (before == "," && hunk.to.previous(1) == "inclusive");
    return is_origin(words.first(words.size() - 2)) && follows_definite(hunk.to);
}

bool is_amended_by_this_act(FormHunk const& hunk) {
    auto words = hunk.to.words;
    while (!words.empty() && words.front().key == ",")
        words = words.subspan(1);
    while (!words.empty() && words.back().key == ",")
        words = words.first(words.size() - 1);
    constexpr std::array<std::string_view, 3> opening{"as", "amended", "by"};
    constexpr std::array<std::string_view, 2> closing{"this", "act"};
    if (!hunk.adds() || words.size() < opening.size() + closing.size())
        return false;
    auto const is_key = [](FormWord const& word, std::string_view key) { return word.key == key; };
    auto const cited =
        words.subspan(opening.size(), words.size() - opening.size() - closing.size());
    return std::equal(opening.begin(),
                      opening.end(),
                      words.begin(),
                      [&](auto key, auto const& word) { return is_key(word, key); })
        && std::equal(closing.begin(),
                      closing.end(),
                      words.end() - 2,
                      [&](auto key, auto const& word) { return is_key(word, key); })
        && std::all_of(cited.begin(), cited.end(), [](FormWord const& word) {
               return word.key.starts_with("section") || is_numbered(word.key) || word.key == "of"
                   || word.key == "and" || word.key == "to" || word.key == ",";
           });
}

} // namespace nutmeg
