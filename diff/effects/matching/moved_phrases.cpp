#include "diff/effects/matching/moved_phrases.hpp"

#include "parser/clauses/word_classes.hpp"
#include "parser/facts/exceptions.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace nutmeg {

namespace {

constexpr std::uint32_t least_words = 3;
constexpr std::uint32_t least_content = 2;

/// The first words of a phrase.
std::string key_of(AnnotatedText const& side, std::uint32_t word) {
    std::string key;
    for (auto i = word; i < word + least_words; ++i)
        key.append("\n").append(side.lower[i]);
    return key;
}

WordRange without_punctuation(AnnotatedText const& side, WordRange range) {
    while (!range.empty() && is_punctuation(side.lower[range.begin]))
        ++range.begin;
    while (!range.empty() && is_punctuation(side.lower[range.end - 1]))
        --range.end;
    return range;
}

/// The range with the changed punctuation at its ends.
WordRange with_punctuation(AnnotatedText const& side, WordRange range) {
    auto const is_mark = [&](std::uint32_t word) {
        return side.is_changed(word) && is_punctuation(side.lower[word]);
    };
    while (range.begin > 0 && is_mark(range.begin - 1))
        --range.begin;
    while (range.end < side.size() && is_mark(range.end))
        ++range.end;
    return range;
}

bool begins_with_preposition(AnnotatedText const& side, WordRange range) {
    return !range.empty() && is_preposition(side.lower[range.begin]);
}

/// Whether the phrase, matched with the words from `at` on, would pass words that stay.
bool passes_kept_words(AnnotatedText const& side, WordRange phrase, std::uint32_t at) {
    constexpr std::uint32_t reach = 64; ///< words read on each side
    auto const least = phrase.begin > reach ? phrase.begin - reach : 0;
    auto const most = std::min(side.size(), phrase.end + reach);
    for (auto i = phrase.begin; i > least; --i)
        if (side.match[i - 1] != no_word) {
            if (side.match[i - 1] > at)
                return true;
            break;
        }
    for (auto i = phrase.end; i < most; ++i)
        if (side.match[i] != no_word)
            return side.match[i] < at;
    return false;
}

/// A verb with its object, or a phrase that begins with a preposition.
bool is_phrase(AnnotatedText const& side, WordRange range) {
    std::uint32_t content = 0;
    bool has_shape = begins_with_preposition(side, range);
    for (auto i = range.begin; i < range.end; ++i) {
        has_shape = has_shape || is_modal(side, i);
        if (exception_opener(side, i) != 0 || side.lower[i] == "." || side.lower[i] == ";")
            return false;
        content += is_filler_word(side.lower[i]) || is_citing_word(side.lower[i])
                        || is_punctuation(side.lower[i])
                     ? 0
                     : 1;
    }
    return has_shape && range.end - range.begin >= least_words && content >= least_content;
}

/// Whether words of the sentence around `phrase` stay in the sentence around `at`.
bool is_same_sentence(AnnotatedText const& side,
                      WordRange phrase,
                      AnnotatedText const& other,
                      std::uint32_t at) {
    WordRange const there{sentence_begin(other, at), clause_end(other, at, other.size())};
    auto const end = clause_end(side, phrase.begin, side.size());
    for (auto i = sentence_begin(side, phrase.begin); i < end; ++i)
        if (side.match[i] != no_word && there.begin <= side.match[i] && side.match[i] < there.end)
            return true;
    return false;
}

bool has_same_words(AnnotatedText const& side,
                    WordRange range,
                    AnnotatedText const& other,
                    std::uint32_t at) {
    for (auto i = range.begin; i < range.end; ++i, ++at)
        if (at >= other.size() || !other.is_changed(at) || side.lower[i] != other.lower[at])
            return false;
    return true;
}

/// Whether other words take the place of the range.
bool is_replaced(AnnotatedText const& side, WordRange range) {
    if (range.begin == 0 || range.end >= side.size())
        return false;
    auto const before = side.match[range.begin - 1];
    auto const after = side.match[range.end];
    return before != no_word && after != no_word && after > before + 1;
}

} // namespace

void match_moved_phrases(AnnotatedText& side, AnnotatedText& other) {
    std::map<std::string, WordRange> inserted; ///< by its first words; empty if several begin so
    for (auto const range : changed_ranges(other))
        for (auto i = range.begin; i + least_words <= range.end; ++i)
            if (auto const [known, is_new] =
                    inserted.try_emplace(key_of(other, i), WordRange{i, range.end});
                !is_new)
                known->second = {};
    for (auto const range : changed_ranges(side)) {
        auto const phrase = without_punctuation(side, range);
        if (!is_phrase(side, phrase))
            continue;
        auto const found = inserted.find(key_of(side, phrase.begin));
        if (found == inserted.end() || found->second.empty())
            continue;
        auto const at = found->second.begin;
        auto const end = at + (phrase.end - phrase.begin);
        auto const around = with_punctuation(other, {at, end});
        bool const is_all = around.end >= found->second.end
                         && (around.begin == 0 || !other.is_changed(around.begin - 1));
        // A phrase that stays in its place is another one, with another verb or noun before it.
        bool const is_in_place =
            begins_with_preposition(side, phrase) && !passes_kept_words(side, phrase, at);
        // Words that only come and go are one group on each side.
        bool const is_group = is_all && !is_replaced(side, range) && !is_replaced(other, around);
        if (is_group || is_in_place || !has_same_words(side, phrase, other, at)
            || !is_same_sentence(side, phrase, other, at))
            continue;
        for (auto i = phrase.begin; i < phrase.end; ++i)
            link(side, i, other, at + (i - phrase.begin));
    }
}

} // namespace nutmeg
