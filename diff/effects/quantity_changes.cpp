#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/penalty_sentence.hpp"
#include "diff/effects/sentences.hpp"
#include "parser/facts/penalties.hpp"
#include "parser/quantities/quantity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace nutmeg {

namespace {

EffectKind effect_kind(QuantityKind kind) {
    constexpr std::array<EffectKind, 8> kinds{EffectKind::Age,
                                              EffectKind::Money,
                                              EffectKind::Percent,
                                              EffectKind::Duration,
                                              EffectKind::Imprisonment,
                                              EffectKind::Date,
                                              EffectKind::Count,
                                              EffectKind::OffenseClass};
    return kinds[static_cast<std::size_t>(kind)];
}

std::string_view noun_of(QuantityKind kind) {
    constexpr std::array<std::string_view, 8> nouns{"The age",
                                                    "The amount",
                                                    "The percentage",
                                                    "The length of time",
                                                    "The term of imprisonment",
                                                    "The date",
                                                    "The number",
                                                    "The class of the offense"};
    return nouns[static_cast<std::size_t>(kind)];
}

/// Rounded to four decimals, because fractions like two-thirds do not end.
double rounded(double value) {
    return std::round(value * 1e4) / 1e4;
}

EffectValue value_of(Quantity const& quantity) {
    if (!quantity.text.empty())
        return quantity.text;
    if (!quantity.iso.empty())
        return quantity.iso;
    return rounded(quantity.value);
}

std::string normal_form(Quantity const& quantity) {
    if (!quantity.text.empty())
        return quantity.text;
    if (!quantity.iso.empty())
        return quantity.iso;
    std::array<char, 40> digits{};
    std::snprintf(digits.data(), digits.size(), "%.4f", quantity.value);
    return digits.data();
}

/// All quantities except the dates and years of citations ("revised to January 1, 2019"), which
/// belong to the citation.
std::vector<ValueItem> items_of(AnnotatedText const& side) {
    std::vector<ValueItem> items;
    auto const& quantities = side.section->quantities;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        auto const words = side.words_in(quantities[i].span);
        if (!words.empty() && !is_inside_any(side.section->citations, quantities[i].span))
            items.push_back({words,
                             static_cast<std::uint32_t>(quantities[i].kind),
                             normal_form(quantities[i]),
                             i,
                             0});
    }
    return items;
}

/// An age limit covers fewer persons if "at least" rises or "at most" falls. The words do not say
/// whom that burdens, so it is narrower or wider, never stricter or milder.
Direction direction_of_age(Quantity const& before, Quantity const& after) {
    auto const is_floor = [](Bound bound) {
        return bound == Bound::AtLeast || bound == Bound::MoreThan;
    };
    auto const is_ceiling = [](Bound bound) {
        return bound == Bound::AtMost || bound == Bound::LessThan;
    };
    if (is_floor(before.bound) && is_floor(after.bound))
        return after.value > before.value ? Direction::Narrower : Direction::Wider;
    if (is_ceiling(before.bound) && is_ceiling(after.bound))
        return after.value > before.value ? Direction::Wider : Direction::Narrower;
    return Direction::None;
}

Direction direction_of(Quantity const& before, Quantity const& after) {
    switch (before.kind) {
    case QuantityKind::Age:
        return direction_of_age(before, after);
    case QuantityKind::Imprisonment: {
        auto const from = days_of(before.iso);
        auto const to = days_of(after.iso);
        return to == from ? Direction::None : to > from ? Direction::Stricter : Direction::Milder;
    }
    case QuantityKind::OffenseClass: {
        auto const from = class_rank(before.text);
        auto const to = class_rank(after.text);
        if (from == 0 || to == 0 || from == to)
            return Direction::None;
        return to > from ? Direction::Stricter : Direction::Milder;
    }
    default:
        return Direction::None;
    }
}

/// Whether the amount is a fine: "fined" precedes it in its sentence.
bool is_fine(AnnotatedText const& side, WordRange words) {
    constexpr std::uint32_t reach = 12;
    auto const first = words.begin > reach ? words.begin - reach : 0;
    for (auto i = words.begin; i-- > first;) {
        if (side.lower[i] == "." || side.lower[i] == ";")
            return false;
        if (side.lower[i] == "fined" || side.lower[i] == "fine")
            return true;
    }
    return false;
}

std::string words_with_penalty(Quantity const& quantity, std::string_view text) {
    return std::string(quantity.span.of(text));
}

/// Whether the word next to a quantity is part of a bound: "or under", "not more than".
bool is_bound_word(std::string_view word) {
    constexpr std::array<std::string_view, 22> words{
        "or",  "under", "over",  "older",     "younger", "less",   "more", "than",
        "not", "at",    "least", "most",      "later",   "up",     "to",   "the",
        "age", "of",    "years", "exceeding", "greater", "earlier"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The words of the quantity with the changed words of its bound on both sides.
WordRange with_bound(AnnotatedText const& side, WordRange words) {
    while (words.begin > 0 && side.is_changed(words.begin - 1)
           && is_bound_word(side.lower[words.begin - 1]))
        --words.begin;
    while (words.end < side.size() && side.is_changed(words.end)
           && is_bound_word(side.lower[words.end]))
        ++words.end;
    return words;
}

class QuantityChanges {
public:
    QuantityChanges(TextPair& texts, PenaltyLookup const& find, PlacedEffects& out)
        : texts_(texts), find_(find), out_(out) {}

    void run() {
        auto const old_items = items_of(texts_.old_side);
        auto const new_items = items_of(texts_.new_side);
        for (auto const& change : change_of_values(texts_, old_items, new_items)) {
            PlacedEffect placed;
            placed.word = change.word;
            placed.effect.at = change.at;
            Quantity const* before = nullptr;
            Quantity const* after = nullptr;
            if (change.old_item != no_word) {
                auto const& item = old_items[change.old_item];
                before = &texts_.old_side.section->quantities[item.source];
                claim(texts_.old_side, with_bound(texts_.old_side, item.words));
                placed.effect.old_value = value_of(*before);
                placed.effect.old_evidence.push_back(before->span);
            }
            if (change.new_item != no_word) {
                auto const& item = new_items[change.new_item];
                after = &texts_.new_side.section->quantities[item.source];
                claim(texts_.new_side, with_bound(texts_.new_side, item.words));
                placed.effect.new_value = value_of(*after);
                placed.effect.new_evidence.push_back(after->span);
            }
            auto const kind = after != nullptr ? after->kind : before->kind;
            placed.effect.kind = effect_kind(kind);
            describe(placed.effect, before, after, kind);
            if (kind == QuantityKind::Money && before != nullptr && after != nullptr
                && is_fine(texts_.old_side, old_items[change.old_item].words)
                && is_fine(texts_.new_side, new_items[change.new_item].words))
                placed.effect.direction =
                    after->value > before->value ? Direction::Stricter : Direction::Milder;
            out_.push_back(std::move(placed));
        }
    }

private:
    void describe(Effect& effect,
                  Quantity const* before,
                  Quantity const* after,
                  QuantityKind kind) {
        auto const words = [](Quantity const* quantity, std::string_view text) {
            return quantity == nullptr ? std::string() : words_with_penalty(*quantity, text);
        };
        effect.summary = change_sentence(noun_of(kind),
                                         words(before, texts_.old_side.text),
                                         words(after, texts_.new_side.text),
                                         effect.at);
        if (kind == QuantityKind::OffenseClass)
            effect.summary += penalty_sentence(before != nullptr ? before->text : std::string(),
                                               after != nullptr ? after->text : std::string(),
                                               find_);
        if (before != nullptr && after != nullptr)
            effect.direction = direction_of(*before, *after);
    }

    TextPair& texts_;
    PenaltyLookup const& find_;
    PlacedEffects& out_;
};

} // namespace

void find_quantity_effects(TextPair& texts, PenaltyLookup const& find, PlacedEffects& out) {
    QuantityChanges(texts, find, out).run();
}

} // namespace nutmeg
