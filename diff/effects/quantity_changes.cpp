#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/model/sentences.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/facts/penalties.hpp"
#include "parser/quantities/period.hpp"
#include "parser/quantities/quantity.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace nutmeg {

namespace {

constexpr std::uint32_t most_of_bound = 5;  ///< words of a bound on one side of a quantity
constexpr std::uint32_t most_agreeing = 12; ///< words that agree with a number after it

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
                             0,
                             static_cast<std::uint32_t>(quantities[i].bound)});
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
    if (is_floor(before.bound) && is_floor(after.bound)) {
        bool const is_higher = after.value > before.value
                            || (after.value == before.value && after.bound == Bound::MoreThan);
        return is_higher ? Direction::Narrower : Direction::Wider;
    }
    if (is_ceiling(before.bound) && is_ceiling(after.bound)) {
        bool const is_higher = after.value > before.value
                            || (after.value == before.value && after.bound == Bound::AtMost);
        return is_higher ? Direction::Wider : Direction::Narrower;
    }
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

/// The same with the kept words of the bound too.
WordRange with_all_of_bound(AnnotatedText const& side, WordRange words) {
    auto const least = words.begin > most_of_bound ? words.begin - most_of_bound : 0;
    auto const last = std::min(side.size(), words.end + most_of_bound);
    while (words.begin > least && is_bound_word(side.lower[words.begin - 1]))
        --words.begin;
    auto const opens_other = [&](std::uint32_t word) { // "ten or more than twenty"
        return side.lower[word] == "or" && side.lower_at(word + 2) == "than";
    };
    while (words.end < last && is_bound_word(side.lower[words.end]) && !opens_other(words.end))
        ++words.end;
    auto const is_idle = [&](std::uint32_t word) {
        return side.lower[word] == "of" || side.lower[word] == "the" || side.lower[word] == "to";
    };
    while (is_idle(words.begin))
        ++words.begin;
    while (is_idle(words.end - 1))
        --words.end;
    return words;
}

/// How two quantities bound what they measure.
enum class BoundChange : char {
    Same,    ///< alike
    Unknown, ///< one of them has no bound
    Turned   ///< "under eighteen" and "eighteen or older"
};

BoundChange compare_bounds(Quantity const& before, Quantity const& after) {
    if (before.bound == after.bound)
        return BoundChange::Same;
    return before.bound == Bound::None || after.bound == Bound::None ? BoundChange::Unknown
                                                                     : BoundChange::Turned;
}

/// The same for singular and plural: "judge", "judges"; "is", "are".
std::string_view number_key(std::string_view word) {
    return word == "are" ? "is" : word == "were" ? "was" : word == "have" ? "has" : stem(word);
}

class QuantityChanges {
public:
    QuantityChanges(TextPair& texts, PenaltyLookup const& find, PlacedEffects& out)
        : texts_(texts), find_(find), out_(out) {}

    void run() {
        auto const old_items = items_of(texts_.old_side);
        auto const new_items = items_of(texts_.new_side);
        for (auto const& change : change_of_values(texts_, old_items, new_items)) {
            auto const* before = quantity_of(texts_.old_side, old_items, change.old_item);
            auto const* after = quantity_of(texts_.new_side, new_items, change.new_item);
            PlacedEffect placed;
            placed.word = change.word;
            placed.effect.at = change.at;
            placed.effect.kind = effect_kind((after != nullptr ? after : before)->kind);
            Phrases phrases;
            auto const bounds = before != nullptr && after != nullptr
                                  ? compare_bounds(*before, *after)
                                  : BoundChange::Unknown;
            if (before != nullptr) {
                auto const words = old_items[change.old_item].words;
                phrases.before = add(texts_.old_side, words, bounds);
                placed.effect.old_value = value_of(*before);
                placed.effect.old_evidence.push_back(phrases.before);
            }
            if (after != nullptr) {
                auto const words = new_items[change.new_item].words;
                phrases.after = add(texts_.new_side, words, bounds);
                placed.effect.new_value = value_of(*after);
                placed.effect.new_evidence.push_back(phrases.after);
            }
            describe(placed.effect, before, after, phrases);
            if (placed.effect.kind == EffectKind::Money && before != nullptr && after != nullptr
                && bounds != BoundChange::Turned
                && is_fine(texts_.old_side, old_items[change.old_item].words)
                && is_fine(texts_.new_side, new_items[change.new_item].words))
                placed.effect.direction =
                    after->value > before->value ? Direction::Stricter : Direction::Milder;
            if (before != nullptr && after != nullptr
                && (before->value == 1) != (after->value == 1))
                claim_agreement(old_items[change.old_item].words, new_items[change.new_item].words);
            out_.push_back(std::move(placed));
        }
    }

    /// Reports a bound that turns before a number that is no quantity: "more than one town", "less
    /// than 57".
    void find_turned_bounds() {
        for (auto const& group : texts_.groups)
            for (auto const& edit : group.edits) {
                auto const before = bounded_number(texts_.old_side, edit.old_words);
                auto const after = bounded_number(texts_.new_side, edit.new_words);
                if (before != no_word && after != no_word && texts_.old_side.match[before] == after)
                    report_turned_bound(group, before, after);
            }
    }

private:
    /// Marks words that only agree with a number that becomes one or was one: "[-a-]
    /// [-judge-]{+judges+}", "[-is-]{+are+}". They say nothing of their own.
    void claim_agreement(WordRange before, WordRange after) {
        auto& old_side = texts_.old_side;
        auto& new_side = texts_.new_side;
        auto const old_end =
            std::min(clause_end(old_side, before.end, old_side.size()), before.end + most_agreeing);
        auto const new_end =
            std::min(clause_end(new_side, after.end, new_side.size()), after.end + most_agreeing);
        auto n = after.end;
        for (auto o = before.end; o < old_end; ++o) {
            if (!old_side.is_changed(o))
                continue;
            if (old_side.lower[o] == "a" || old_side.lower[o] == "an")
                claim(old_side, {o, o + 1}, Coverage::Immaterial);
            for (auto k = n; k < new_end; ++k)
                if (new_side.is_changed(k)
                    && number_key(old_side.lower[o]) == number_key(new_side.lower[k])) {
                    claim(old_side, {o, o + 1}, Coverage::Immaterial);
                    claim(new_side, {k, k + 1}, Coverage::Immaterial);
                    n = k + 1;
                    break;
                }
        }
        for (auto k = after.end; k < new_end; ++k)
            if (new_side.lower[k] == "a" || new_side.lower[k] == "an")
                claim(new_side, {k, k + 1}, Coverage::Immaterial);
    }

    /// "one" or digits after changed words of their bound: "more" in "more than one"; `no_word` if
    /// there is none, or if it is part of a quantity.
    static std::uint32_t bounded_number(AnnotatedText const& side, WordRange changed) {
        if (changed.empty())
            return no_word;
        for (auto i = changed.begin; i < changed.end; ++i)
            if (!is_bound_word(side.lower[i]) || side.is_claimed(i))
                return no_word;
        auto const number = side.lower_at(changed.end) == "than" ? changed.end + 1 : changed.end;
        auto const word = side.lower_at(number);
        bool const is_number = word == "one" || (!word.empty() && is_digit(word.front()));
        return is_number && !is_inside_any(side.section->quantities, side.span(number)) ? number
                                                                                        : no_word;
    }

    void report_turned_bound(EditGroup const& group, std::uint32_t before, std::uint32_t after) {
        auto const olds = with_all_of_bound(texts_.old_side, {before, before + 1});
        auto const news = with_all_of_bound(texts_.new_side, {after, after + 1});
        PlacedEffect placed;
        placed.word = after;
        placed.effect.kind = EffectKind::Count;
        placed.effect.at = group.at;
        auto const number = texts_.old_side.lower[before];
        auto const value =
            number == "one" ? 1.0 : std::strtod(std::string(number).c_str(), nullptr);
        placed.effect.old_value = value;
        placed.effect.new_value = value;
        placed.effect.old_evidence.push_back(texts_.old_side.span_of(olds));
        placed.effect.new_evidence.push_back(texts_.new_side.span_of(news));
        placed.effect.summary = change_sentence(noun_of(QuantityKind::Count),
                                                texts_.old_side.words_of(olds),
                                                texts_.new_side.words_of(news));
        claim(texts_.old_side, olds);
        claim(texts_.new_side, news);
        out_.push_back(std::move(placed));
    }

    /// The words that an effect quotes, on both sides.
    struct Phrases {
        Span before;
        Span after;
    };

    static Quantity const* quantity_of(AnnotatedText const& side,
                                       std::vector<ValueItem> const& items,
                                       std::uint32_t item) {
        return item == no_word ? nullptr : &side.section->quantities[items[item].source];
    }

    /// Claims the words of a quantity.
    /// @return  the bytes that the effect quotes: with the bound where it is what changed
    static Span add(AnnotatedText& side, WordRange words, BoundChange bounds) {
        auto const all = bounds == BoundChange::Unknown ? with_bound(side, words)
                                                        : with_all_of_bound(side, words);
        claim(side, all);
        return side.span_of(bounds == BoundChange::Turned ? all : words);
    }

    void describe(Effect& effect,
                  Quantity const* before,
                  Quantity const* after,
                  Phrases const& phrases) const {
        auto const kind = (after != nullptr ? after : before)->kind;
        effect.summary = change_sentence(
            noun_of(kind),
            before != nullptr ? phrases.before.of(texts_.old_side.text) : std::string_view(),
            after != nullptr ? phrases.after.of(texts_.new_side.text) : std::string_view());
        if (kind == QuantityKind::OffenseClass) {
            effect.remark = penalty_sentence(before != nullptr ? before->text : std::string(),
                                             after != nullptr ? after->text : std::string(),
                                             find_);
            if (!effect.remark.empty())
                effect.summary += " " + effect.remark;
        }
        if (before != nullptr && after != nullptr)
            effect.direction = direction_of(*before, *after);
    }

    TextPair& texts_;
    PenaltyLookup const& find_;
    PlacedEffects& out_;
};

} // namespace

void find_quantity_effects(TextPair& texts, PenaltyLookup const& find, PlacedEffects& out) {
    QuantityChanges changes(texts, find, out);
    changes.run();
    changes.find_turned_bounds();
}

} // namespace nutmeg
