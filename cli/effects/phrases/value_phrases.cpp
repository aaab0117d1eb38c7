#include "cli/effects/phrases/value_phrases.hpp"

#include "cli/effects/phrases/phrase_sides.hpp"
#include "cli/effects/phrases/value_labels.hpp"
#include "diff/effects/quotes/phrase_bounds.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <vector>

namespace nutmeg {

namespace {

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

static_assert(static_cast<int>(EffectKind::OffenseClass) - static_cast<int>(EffectKind::Age)
                  == static_cast<int>(QuantityKind::OffenseClass)
              && static_cast<int>(EffectKind::Date) - static_cast<int>(EffectKind::Age)
                     == static_cast<int>(QuantityKind::Date)
              && static_cast<int>(EffectKind::Count) - static_cast<int>(EffectKind::Age)
                     == static_cast<int>(QuantityKind::Count));

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

/// Whether the words of `other` only adapt to those of `side`: "A" where "On and after May 1, a"
/// is removed.
bool only_adapts(ChangeSide const& other, ChangeSide const& side) {
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
Span without_adapted_word(ChangeSide const& side, ChangeSide const& other) {
    auto const hull = hull_if_close(side.evidence);
    auto const words = split_words(side.text, hull);
    auto const first = split_words(other.text, hull_of(other.evidence));
    if (words.size() < 2 || first.empty()
        || to_lower(words.back().of(side.text)) != to_lower(first.front().of(other.text)))
        return hull;
    return {hull.begin, words[words.size() - 2].end};
}

/// Whether the side has no words but those of the quantity.
bool states_only(ChangeSide const& side, Quantity const* quantity) {
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
    ChangeSide const old_side{effect.old_value, effect.old_evidence, texts.old_text};
    ChangeSide const new_side{effect.new_value, effect.new_evidence, texts.new_text};
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

/// What the value of one side is of.
std::string label_of(Effect const& effect,
                     std::vector<Span> const& evidence,
                     Section const* section,
                     std::string_view text) {
    if (evidence.empty())
        return {};
    auto const stated = stated_value(effect.kind, evidence, section);
    auto label = stated.words;
    if (stated.quantity != nullptr)
        label.begin = std::min(label.begin, stated.quantity->span.begin);
    auto words = value_label(text, label);
    // "2009" before "June 30, 2025" is another date, not what this one is of.
    bool const is_year = !words.empty() && std::all_of(words.begin(), words.end(), is_digit);
    return is_year && effect.kind == EffectKind::Date ? std::string() : words;
}

} // namespace

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

std::string value_subject(Effect const& effect, EffectTexts const& texts) {
    if (effect.kind == EffectKind::OffenseClass)
        return {};
    auto before = label_of(effect, effect.old_evidence, texts.old_section, texts.old_text);
    auto after = label_of(effect, effect.new_evidence, texts.new_section, texts.new_text);
    bool const has_both = !std::holds_alternative<std::monostate>(effect.old_value)
                       && !std::holds_alternative<std::monostate>(effect.new_value);
    // "Amount per owner" is not what the old value is of, if it was an amount of all of them.
    if (has_both && !before.empty() && after.starts_with(before + " "))
        return before;
    return effect.new_evidence.empty() ? before : after;
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

} // namespace nutmeg
