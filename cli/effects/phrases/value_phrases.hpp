// Values of effects as people read them: amounts, ages, dates, and what they are of.
#pragma once

#include "cli/effects/phrases/effect_phrases.hpp"

#include <string>

namespace nutmeg {

/// Both values alone, "$30,000" and "$50,000"; a side without a value is empty.
struct ValueWords {
    std::string before;
    std::string after;
};
ValueWords value_words(Effect const& effect, EffectTexts const& texts);

/// What the values are of: "maximum payment". Empty if the words do not say it.
std::string value_subject(Effect const& effect, EffectTexts const& texts);

/// Whether the effect changes a number, an amount, a date or a class of offense.
bool is_value(EffectKind kind);

/// What changes of a value: "maximum payment: $30,000 → $50,000", "removed “On and after May 1,
/// 2020”".
std::string value_change(Effect const& effect, EffectTexts const& texts);

} // namespace nutmeg
