#include "cli/effects/phrases/effect_phrases.hpp"

#include "cli/effects/phrases/citation_phrases.hpp"
#include "cli/effects/phrases/edit_phrases.hpp"
#include "cli/effects/phrases/phrase_sides.hpp"
#include "cli/effects/phrases/value_phrases.hpp"
#include "diff/effects/model/sentences.hpp"
#include "diff/effects/quotes/phrase_bounds.hpp"
#include "diff/effects/quotes/quoted_clause.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::string_view arrow = " \u2192 ";
constexpr std::uint32_t longest_rest = 8;    ///< words quoted after a modal verb that changes
constexpr std::uint32_t longest_stated = 22; ///< words of a clause that is added or removed

std::string_view current_text(std::shared_ptr<Section const> const& section) {
    return section ? std::string_view{section->text} : std::string_view{};
}

/// Bytes of equal words at both ends of two texts that need not be quoted.
struct SameEnds {
    std::size_t head = 0;
    std::size_t tail = 0;
};

SameEnds same_ends(std::string_view before, std::string_view after) {
    constexpr std::size_t kept = 24;      ///< bytes of context
    constexpr std::size_t saved = 40;     ///< bytes that are worth an ellipsis
    constexpr std::size_t shortest = 160; ///< bytes of a quotation that is cut
    auto const least = std::min(before.size(), after.size());
    if (std::max(before.size(), after.size()) < shortest)
        return {};
    std::size_t head = 0;
    while (head < least && before[head] == after[head])
        ++head;
    std::size_t tail = 0;
    while (tail < least - head
           && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    SameEnds same;
    if (head >= kept + saved)
        if (auto const space = before.rfind(' ', head - kept); space != std::string_view::npos)
            same.head = space + 1;
    if (tail >= kept + saved)
        if (auto const space = before.find(' ', before.size() - tail + kept);
            space != std::string_view::npos)
            same.tail = before.size() - space;
    return same;
}

std::string definition_change(Effect const& effect, EffectTexts const& texts) {
    auto const* before = std::get_if<std::string>(&effect.old_value);
    auto const* after = std::get_if<std::string>(&effect.new_value);
    if (before == nullptr || after == nullptr)
        return change_of(std::string(hull_words(effect.old_evidence, texts.old_text)),
                         std::string(hull_words(effect.new_evidence, texts.new_text)),
                         true);
    if (*before != *after)
        return change_of(*before, *after, true);
    return quoted_phrase(*after) + ": " + edits_phrase(effect, texts);
}

/// "the clerk shall (was: may) open the gate".
std::string modality_change(Effect const& effect, EffectTexts const& texts) {
    auto const* before = std::get_if<std::string>(&effect.old_value);
    auto const* after = std::get_if<std::string>(&effect.new_value);
    if (before == nullptr || after == nullptr || effect.new_evidence.empty())
        return change_of(before == nullptr ? "" : *before, after == nullptr ? "" : *after, true);
    auto const clause =
        quoted_clause(texts.new_text, effect.new_evidence.front().begin, longest_rest);
    if (!clause || clause->modal != *after)
        return change_of(*before, *after, true);
    return fmt::format("{}{}{} (was: {}){} {}",
                       clause->subject,
                       clause->subject.empty() ? "" : " ",
                       *after,
                       *before,
                       clause->has_comma ? "," : "",
                       clause->rest);
}

/// Whether the words negate. "Not later than" is a bound, and "including, but not limited to" none.
bool negates(std::string_view words) {
    constexpr std::array<std::string_view, 5> negations{"not", "no", "nor", "neither", "never"};
    constexpr std::array<std::string_view, 7> bounds{
        "limited", "later", "less", "more", "fewer", "earlier", "exceeding"};
    auto const lower = to_lower(words);
    auto const spans = split_words(lower, make_span(0, lower.size()));
    auto const is_among = [](auto const& all, std::string_view word) {
        return std::find(all.begin(), all.end(), word) != all.end();
    };
    for (std::size_t i = 0; i < spans.size(); ++i)
        if (is_among(negations, spans[i].of(lower))
            && (i + 1 == spans.size() || !is_among(bounds, spans[i + 1].of(lower))))
            return true;
    return false;
}

/// The sentences around the words of both sides; empty if the words of a side are in several. A
/// negation can stay at another place of its sentence: "neither limit nor alter" becomes "limit or
/// alter" after "neither the state".
SidePhrases sentences_of(Effect const& effect, EffectTexts const& texts) {
    auto const around = [](std::string_view text, std::vector<Span> const& evidence) {
        auto const hull = hull_of(evidence);
        auto const sentence = sentence_at(text, hull.begin);
        if (sentence.empty())
            return std::string();
        auto const begin = static_cast<std::size_t>(sentence.data() - text.data());
        return hull.end <= begin + sentence.size() ? std::string(sentence) : std::string();
    };
    SidePhrases sides{around(texts.old_text, effect.old_evidence),
                      around(texts.new_text, effect.new_evidence)};
    return sides.before.empty() || sides.after.empty() ? SidePhrases{} : sides;
}

} // namespace

EffectTexts::EffectTexts(Comparison const& comparison)
    : old_text(current_text(comparison.old_section)),
      new_text(current_text(comparison.new_section)), old_section(comparison.old_section.get()),
      new_section(comparison.new_section.get()) {}

Span hull_of(std::vector<Span> const& evidence) {
    Span hull;
    for (auto const span : evidence) {
        if (span.empty())
            continue;
        hull = hull.empty() ? span
                            : Span{std::min(hull.begin, span.begin), std::max(hull.end, span.end)};
    }
    return hull;
}

std::string_view hull_words(std::vector<Span> const& evidence, std::string_view text) {
    return hull_of(evidence).of(text);
}

std::string quoted_phrase(std::string_view words) {
    return quoted_passage(shortened(words));
}

std::string quoted_passage(ShortPassage const& passage) {
    std::string all;
    for (auto const& sentence : passage.sentences)
        all.append(all.empty() ? "" : " ").append(in_quotation_marks(sentence));
    if (passage.left_out > 0)
        all += fmt::format(
            " and {} more {}", passage.left_out, passage.left_out == 1 ? "sentence" : "sentences");
    return all;
}

std::string quoted_pair(std::string_view before, std::string_view after) {
    auto const same = same_ends(before, after);
    auto const cut = [&](std::string_view side) {
        side = side.substr(0, side.size() - same.tail).substr(same.head);
        std::string words(same.head > 0 ? "\u2026 " : "");
        words += side;
        return quoted_phrase(same.tail > 0 ? words + " \u2026" : words);
    };
    return cut(before) + std::string(arrow) + cut(after);
}

std::string change_words(Effect const& effect, EffectTexts const& texts) {
    bool const is_unspoken = effect.old_evidence.empty() && effect.new_evidence.empty()
                          && std::holds_alternative<std::monostate>(effect.old_value)
                          && std::holds_alternative<std::monostate>(effect.new_value);
    if (is_unspoken)
        return effect.summary.empty() ? "changed" : effect.summary;
    if (is_value(effect.kind))
        return value_change(effect, texts);
    if (effect.kind == EffectKind::Definition)
        return definition_change(effect, texts);
    auto const* before = std::get_if<std::string>(&effect.old_value);
    auto const* after = std::get_if<std::string>(&effect.new_value);
    auto const words = [](std::string const* value) { return value ? *value : std::string(); };
    if (effect.kind == EffectKind::Scope && effect.topic == Topic::OffenseList)
        return offense_list_words(words(before), words(after));
    if (effect.kind == EffectKind::Reference)
        return citation_change(effect, texts);
    if (effect.kind == EffectKind::Modality)
        return modality_change(effect, texts);
    if (effect.kind == EffectKind::Term)
        return change_of(words(before), words(after), true);
    ChangeSide const old_side{effect.old_value, effect.old_evidence, texts.old_text};
    ChangeSide const new_side{effect.new_value, effect.new_evidence, texts.new_text};
    bool const is_whole = effect.kind == EffectKind::Text || effect.kind == EffectKind::Scope;
    if ((!old_side.evidence.empty() || !new_side.evidence.empty()) && has_only_marks(old_side)
        && has_only_marks(new_side))
        return "punctuation";
    if (is_absent(old_side) != is_absent(new_side))
        return is_absent(old_side) ? "added " + words_of_one(new_side, is_whole)
                                   : "removed " + words_of_one(old_side, is_whole);
    if (effect.kind == EffectKind::Text && effect.old_value == effect.new_value)
        return "moved " + words_of_one(new_side, is_whole);
    auto const phrases = side_phrases(old_side, new_side);
    if (effect.kind == EffectKind::Text && negates(phrases.before) != negates(phrases.after))
        if (auto const sentences = sentences_of(effect, texts);
            negates(sentences.before) && negates(sentences.after))
            return quoted_pair(sentences.before, sentences.after);
    return change_of(phrases.before, phrases.after, true);
}

std::string stated_words(Effect const& detail, EffectTexts const& texts) {
    bool const is_new = !detail.new_evidence.empty();
    auto const& evidence = is_new ? detail.new_evidence : detail.old_evidence;
    auto const* name = std::get_if<std::string>(is_new ? &detail.new_value : &detail.old_value);
    if (detail.kind != EffectKind::Modality || evidence.empty() || name == nullptr)
        return detail.summary;
    auto const text = is_new ? texts.new_text : texts.old_text;
    auto const modal = name->substr(0, name->find(' '));
    auto words = detail.summary;
    // A relative clause of the subject can have the same verb before.
    for (auto const span : split_words(text, evidence.front())) {
        if (to_lower(span.of(text)) != modal)
            continue;
        auto const clause = quoted_clause(text, span.begin, longest_stated);
        if (clause && clause->modal == *name)
            words = in_quotation_marks(quoted_statement(text, span.begin, longest_stated));
    }
    return words;
}

std::string detail_words(Effect const& effect, EffectTexts const& texts) {
    if (!is_value(effect.kind))
        return change_words(effect, texts);
    auto const values = value_words(effect, texts);
    if (values.before.empty() || values.after.empty())
        return values.before + values.after;
    return values.before + std::string(arrow) + values.after;
}

} // namespace nutmeg
