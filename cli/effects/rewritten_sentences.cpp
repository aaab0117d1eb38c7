#include "cli/effects/rewritten_sentences.hpp"

#include "cli/effects/phrases/effect_phrases.hpp"
#include "diff/effects/quotes/quoted_clause.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace nutmeg {

namespace {

constexpr std::size_t least_effects = 3;
constexpr std::size_t least_pairs = 2;        ///< of these, those with words on both sides
constexpr std::size_t longest_designator = 6; ///< bytes
constexpr std::uint32_t longest = 1500;       ///< bytes of the sentences of one side
constexpr std::uint32_t least_percent = 50;   ///< of the bytes that change, on each side

std::uint32_t size_of(std::vector<Span> const& spans) {
    std::uint32_t size = 0;
    for (auto const span : spans)
        size += span.end - span.begin;
    return size;
}

/// The sentences that the bytes are in; empty if they are too many, or the bytes are.
Span sentences_around(std::string_view text, Span bytes) {
    Span sentences;
    for (auto at = bytes.begin; at < bytes.end && at - bytes.begin < longest;) {
        auto const sentence = sentence_at(text, at);
        if (sentence.empty())
            return {};
        auto const begin = static_cast<std::uint32_t>(sentence.data() - text.data());
        auto const span = make_span(begin, begin + sentence.size());
        sentences = sentences.empty() ? span : Span{sentences.begin, span.end};
        at = std::max(at, span.end) + 1;
    }
    // The designators before the first sentence are its place.
    while (sentences.of(text).starts_with('(')) {
        auto const end = sentences.of(text).find(") ");
        if (end > longest_designator)
            break;
        sentences.begin += static_cast<std::uint32_t>(end) + 2;
    }
    return sentences;
}

/// A text effect with its sentences.
struct Piece {
    std::size_t effect = 0;
    Span old_span; ///< empty if no old word changes
    Span new_span;
};

bool overlap(Span a, Span b) {
    return !a.empty() && !b.empty() && a.begin < b.end && b.begin < a.end;
}

void extend(Span& span, Span by) {
    if (!by.empty())
        span = span.empty() ? by : Span{std::min(span.begin, by.begin), std::max(span.end, by.end)};
}

/// The pieces, joined where they are in one sentence of either text.
std::vector<std::vector<Piece>> joined(std::vector<Piece> const& pieces) {
    std::vector<std::vector<Piece>> groups;
    for (auto const& piece : pieces) {
        std::vector<Piece> group{piece};
        std::erase_if(groups, [&](std::vector<Piece> const& other) {
            bool const is_same = std::any_of(other.begin(), other.end(), [&](Piece const& one) {
                return overlap(one.old_span, piece.old_span)
                    || overlap(one.new_span, piece.new_span);
            });
            if (is_same)
                group.insert(group.end(), other.begin(), other.end());
            return is_same;
        });
        groups.push_back(std::move(group));
    }
    return groups;
}

/// The sentences of the pieces; none if too little of them changes.
std::optional<RewrittenSentences> rewritten(std::vector<Effect> const& effects,
                                            std::vector<Piece> const& pieces) {
    RewrittenSentences one;
    std::uint32_t old_changed = 0;
    std::uint32_t new_changed = 0;
    std::size_t pairs = 0;
    for (auto const& piece : pieces) {
        auto const& effect = effects[piece.effect];
        one.effects.push_back(piece.effect);
        extend(one.old_span, piece.old_span);
        extend(one.new_span, piece.new_span);
        old_changed += size_of(effect.old_evidence);
        new_changed += size_of(effect.new_evidence);
        pairs += effect.old_evidence.empty() || effect.new_evidence.empty() ? 0U : 1U;
    }
    std::sort(one.effects.begin(), one.effects.end());
    auto const is_most = [](std::uint32_t changed, Span span) {
        auto const size = span.end - span.begin;
        return size > 0 && size <= longest && changed * 100 >= size * least_percent;
    };
    if (pieces.size() < least_effects || pairs < least_pairs || !is_most(old_changed, one.old_span)
        || !is_most(new_changed, one.new_span))
        return std::nullopt;
    return one;
}

} // namespace

std::vector<RewrittenSentences> rewritten_sentences(Comparison const& comparison,
                                                    std::vector<std::size_t> const& listed) {
    EffectTexts const texts(comparison);
    auto const& effects = comparison.effects;
    std::map<std::string, std::vector<std::size_t>> by_place;
    for (auto const i : listed)
        if (effects[i].kind == EffectKind::Text)
            by_place[effects[i].at].push_back(i);
    std::vector<RewrittenSentences> all;
    for (auto const& [at, indices] : by_place) {
        if (indices.size() < least_effects)
            continue;
        std::vector<Piece> pieces;
        for (auto const i : indices)
            pieces.push_back({i,
                              sentences_around(texts.old_text, hull_of(effects[i].old_evidence)),
                              sentences_around(texts.new_text, hull_of(effects[i].new_evidence))});
        for (auto const& group : joined(pieces))
            if (auto one = rewritten(effects, group))
                all.push_back(std::move(*one));
    }
    return all;
}

} // namespace nutmeg
