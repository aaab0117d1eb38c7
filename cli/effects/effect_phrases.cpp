#include "cli/effects/effect_phrases.hpp"

#include "cli/effects/citation_phrases.hpp"
#include "cli/effects/edit_phrases.hpp"
#include "cli/effects/value_labels.hpp"
#include "diff/effects/quotes/phrase_bounds.hpp"
#include "diff/effects/sentences.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::string_view arrow = " \u2192 ";
constexpr std::uint32_t longest_rest = 8;    ///< words quoted after a modal verb that changes
constexpr std::uint32_t longest_stated = 14; ///< words quoted after one that is added or removed

std::string_view current_text(std::shared_ptr<Section const> const& section) {
    return section ? std::string_view{section->text} : std::string_view{};
}

/// "1,250,000", "0.5".
std::string grouped(double number) {
    auto digits = fmt::format("{}", std::abs(number));
    if (digits.find('e') != std::string::npos)
        digits = fmt::format("{:.0f}", std::abs(number));
    auto at = std::min(digits.find('.'), digits.size());
    while (at > 3) {
        at -= 3;
        digits.insert(at, ",");
    }
    return number < 0 ? "-" + digits : digits;
}

std::string number_words(EffectKind kind, double number) {
    switch (kind) {
    case EffectKind::Money: {
        constexpr double cents = 100;
        bool const is_whole = number == std::floor(number);
        bool const is_in_cents = std::abs(number * cents - std::round(number * cents)) < 1e-6;
        return "$" + (is_whole || !is_in_cents ? grouped(number) : fmt::format("{:.2f}", number));
    }
    case EffectKind::Percent:
        return grouped(number) + "%";
    case EffectKind::Age:
        return grouped(number) + " years";
    default:
        return grouped(number);
    }
}

/// The value of one side as a number, unless its words say more or `by_number` is false.
std::string one_value(
    EffectKind kind, EffectValue const& value, Span stated, std::string_view text, bool by_number) {
    auto const words = stated.empty() ? std::string_view() : trimmed_phrase(text, stated).of(text);
    if (!words.empty() && (!by_number || has_bound(words)))
        return std::string(words);
    bool const is_plain =
        kind == EffectKind::Money || kind == EffectKind::Percent || kind == EffectKind::Age;
    if (auto const* number = std::get_if<double>(&value);
        number != nullptr && (words.empty() || is_plain))
        return number_words(kind, *number);
    if (auto const* name = std::get_if<std::string>(&value)) {
        if (kind == EffectKind::Date && !words.ends_with("first"))
            return date_phrase(*name);
        if (kind == EffectKind::OffenseClass || words.empty())
            return *name;
    }
    return std::string(words);
}

/// A part of the evidence, and the quantity of the effect's kind whose words are in it.
struct StatedValue {
    Span words;
    Quantity const* quantity = nullptr; ///< null if the part has only the bound
};

StatedValue stated_value(EffectKind kind,
                         std::vector<Span> const& evidence,
                         Section const* section) {
    if (evidence.empty())
        return {};
    if (section != nullptr)
        for (auto const span : evidence)
            for (auto const& quantity : section->quantities)
                if (static_cast<int>(quantity.kind)
                        == static_cast<int>(kind) - static_cast<int>(EffectKind::Age)
                    && span.overlaps(quantity.span))
                    return {span, &quantity};
    return {evidence.front()};
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

/// The words that the evidence covers if it is about one place, otherwise the quoted value.
Span hull_if_close(std::vector<Span> const& evidence) {
    auto const hull = hull_of(evidence);
    std::uint32_t covered = 0;
    for (auto const span : evidence)
        covered += span.end - span.begin;
    return 2 * covered >= hull.end - hull.begin ? hull : Span{};
}

/// One side of a change of words.
struct Side {
    EffectValue const& value;
    std::vector<Span> const& evidence;
    std::string_view text;
};

/// Whether no changed word of the side has a letter or digit.
bool has_only_marks(Side const& side) {
    return std::none_of(side.evidence.begin(), side.evidence.end(), [&](Span span) {
        auto const piece = span.of(side.text);
        return std::any_of(piece.begin(), piece.end(), is_alnum);
    });
}

/// Whether the side has no words, only punctuation or words that adapt to the other side.
bool is_absent(Side const& side) {
    auto const* words = std::get_if<std::string>(&side.value);
    if (side.evidence.empty() || words == nullptr)
        return words == nullptr;
    return has_only_marks(side);
}

/// The value of a side whose words are in several places.
std::string words_of_value(Side const& side) {
    auto const* words = std::get_if<std::string>(&side.value);
    if (words == nullptr || words->empty())
        return std::string(side.evidence.empty() ? std::string_view()
                                                 : side.evidence.front().of(side.text));
    return std::string(trimmed_phrase(*words, make_span(0, words->size())).of(*words));
}

struct SidePhrases {
    std::string before;
    std::string after;
};

/// The phrases of words that replace others.
SidePhrases side_phrases(Side const& before, Side const& after) {
    std::vector<PhraseSide> const sides{{before.text, hull_if_close(before.evidence)},
                                        {after.text, hull_if_close(after.evidence)}};
    bool const is_close = std::none_of(
        sides.begin(), sides.end(), [](PhraseSide const& side) { return side.words.empty(); });
    if (!is_close)
        return {words_of_value(before), words_of_value(after)};
    auto const phrases = whole_phrases(sides);
    return {std::string(phrases.front().of(before.text)),
            std::string(phrases.back().of(after.text))};
}

/// Words that are only added or only removed, each place in quotation marks; a single word with
/// its phrase: "“licensing” (the applicable licensing provisions)".
/// @param is_whole  whether the value of the side has all its words, not only the first ones
std::string words_of_one(Side const& side, bool is_whole) {
    std::vector<std::string> pieces;
    if (is_whole && std::holds_alternative<std::string>(side.value))
        pieces.push_back(words_of_value(side));
    for (auto const span : pieces.empty() ? side.evidence : std::vector<Span>{}) {
        auto piece = std::string(trimmed_phrase(side.text, span).of(side.text));
        // The period of the sentence around an exception is not part of it.
        if (piece.ends_with('.') && !is_upper(piece.front()))
            piece.pop_back();
        if (std::any_of(piece.begin(), piece.end(), is_alnum)
            && std::find(pieces.begin(), pieces.end(), piece) == pieces.end())
            pieces.push_back(std::move(piece));
    }
    if (pieces.empty())
        return quoted_phrase(words_of_value(side));
    std::string all;
    for (auto const& piece : pieces)
        all.append(all.empty() ? "" : ", ").append(quoted_phrase(piece));
    if (pieces.size() > 1 || pieces.front().find(' ') != std::string::npos)
        return all;
    auto const phrase = whole_phrases({{side.text, side.evidence.front()}}).front().of(side.text);
    return phrase == pieces.front() ? all : fmt::format("{} ({})", all, phrase);
}

std::string change_of(std::string const& before, std::string const& after, bool is_quoted) {
    auto const words = [&](std::string const& side) {
        return is_quoted ? quoted_phrase(side) : side;
    };
    if (before.empty())
        return after.empty() ? std::string("changed") : "added " + words(after);
    if (after.empty())
        return "removed " + words(before);
    return is_quoted ? quoted_pair(before, after) : before + std::string(arrow) + after;
}

/// Whether the words of `other` only adapt to those of `side`: "A" where "On and after May 1, a"
/// is removed.
bool only_adapts(Side const& other, Side const& side) {
    std::vector<std::string> known;
    for (auto const span : side.evidence)
        for (auto const word : split_words(side.text, span))
            known.push_back(to_lower(word.of(side.text)));
    for (auto const span : other.evidence)
        for (auto const word : split_words(other.text, span)) {
            auto const name = to_lower(word.of(other.text));
            if (is_alnum(name.front())
                && std::find(known.begin(), known.end(), name) == known.end())
                return false;
        }
    return true;
}

/// The words of `side` without the last one, if `other` has it as the first word of its sentence.
Span without_adapted_word(Side const& side, Side const& other) {
    auto const hull = hull_if_close(side.evidence);
    auto const words = split_words(side.text, hull);
    auto const first = split_words(other.text, hull_of(other.evidence));
    if (words.size() < 2 || first.empty()
        || to_lower(words.back().of(side.text)) != to_lower(first.front().of(other.text)))
        return hull;
    return {hull.begin, words[words.size() - 2].end};
}

/// Whether the side has no words but those of the quantity.
bool states_only(Side const& side, Quantity const* quantity) {
    return quantity != nullptr
        && std::all_of(side.evidence.begin(), side.evidence.end(), [&](Span span) {
               auto const words = split_words(side.text, span);
               return std::all_of(words.begin(), words.end(), [&](Span word) {
                   return quantity->span.contains(word) || !is_alnum(word.of(side.text).front());
               });
           });
}

/// A value that is only on one side, with the words that come or go with it: "removed “On and after
/// May 1, 2020”"; empty if there are none, or if they are in several places.
std::string one_value_change(Effect const& effect, EffectTexts const& texts) {
    Side const old_side{effect.old_value, effect.old_evidence, texts.old_text};
    Side const new_side{effect.new_value, effect.new_evidence, texts.new_text};
    bool const is_new = std::holds_alternative<std::monostate>(effect.old_value);
    auto const& side = is_new ? new_side : old_side;
    auto const& other = is_new ? old_side : new_side;
    auto const value =
        stated_value(effect.kind, side.evidence, is_new ? texts.new_section : texts.old_section);
    if (hull_if_close(side.evidence).empty()
        || (states_only(side, value.quantity) && other.evidence.empty()))
        return {};
    if (!only_adapts(other, side)) {
        auto const phrases = side_phrases(old_side, new_side);
        return change_of(phrases.before, phrases.after, true);
    }
    auto const words = trimmed_phrase(side.text, without_adapted_word(side, other)).of(side.text);
    return (is_new ? "added " : "removed ") + quoted_phrase(words);
}

std::string value_change(Effect const& effect, EffectTexts const& texts) {
    bool const has_both = !std::holds_alternative<std::monostate>(effect.old_value)
                       && !std::holds_alternative<std::monostate>(effect.new_value);
    if (!has_both && effect.kind != EffectKind::OffenseClass)
        if (auto words = one_value_change(effect, texts); !words.empty())
            return words;
    auto const values = value_words(effect, texts);
    auto const words = change_of(values.before, values.after, false);
    auto const subject = value_subject(effect, texts);
    bool const is_first = effect.kind == EffectKind::Date && !effect.old_evidence.empty()
                       && !effect.new_evidence.empty()
                       && (is_first_of_many(texts.old_text, effect.old_evidence.back())
                           || is_first_of_many(texts.new_text, effect.new_evidence.back()));
    return (subject.empty() ? words : subject + ": " + words)
         + (is_first ? " (first date of a duty that recurs)" : "");
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
        clause_words(texts.new_text, effect.new_evidence.front().begin, longest_rest);
    if (!clause || clause->modal != *after)
        return change_of(*before, *after, true);
    return fmt::format("{}{}{} (was: {}) {}",
                       clause->subject,
                       clause->subject.empty() ? "" : " ",
                       *after,
                       *before,
                       clause->rest);
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

std::string value_subject(Effect const& effect, EffectTexts const& texts) {
    bool const in_new = !effect.new_evidence.empty();
    auto const& evidence = in_new ? effect.new_evidence : effect.old_evidence;
    if (evidence.empty() || effect.kind == EffectKind::OffenseClass)
        return {};
    auto const stated =
        stated_value(effect.kind, evidence, in_new ? texts.new_section : texts.old_section);
    auto label = stated.words;
    if (stated.quantity != nullptr)
        label.begin = std::min(label.begin, stated.quantity->span.begin);
    return value_label(in_new ? texts.new_text : texts.old_text, label);
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

bool is_value(EffectKind kind) {
    return kind >= EffectKind::Age && kind <= EffectKind::OffenseClass;
}

ValueWords value_words(Effect const& effect, EffectTexts const& texts) {
    auto const old_words = stated_value(effect.kind, effect.old_evidence, texts.old_section).words;
    auto const new_words = stated_value(effect.kind, effect.new_evidence, texts.new_section).words;
    auto const side = [&](bool by_number) {
        return ValueWords{
            one_value(effect.kind, effect.old_value, old_words, texts.old_text, by_number),
            one_value(effect.kind, effect.new_value, new_words, texts.new_text, by_number)};
    };
    auto values = side(true);
    bool const is_mixed = has_bound(values.before) != has_bound(values.after);
    if (!values.before.empty() && !values.after.empty()
        && (values.before == values.after || is_mixed))
        values = side(false);
    return values;
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
    Side const old_side{effect.old_value, effect.old_evidence, texts.old_text};
    Side const new_side{effect.new_value, effect.new_evidence, texts.new_text};
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
        auto const clause = clause_words(text, span.begin, longest_stated);
        if (clause && clause->modal == *name)
            words = in_quotation_marks(fmt::format("{}{}{} {}",
                                                   clause->subject,
                                                   clause->subject.empty() ? "" : " ",
                                                   clause->modal,
                                                   clause->rest));
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
