// The parts of a list of effects: what matters most comes first; citations and designators that
// only follow other changes, and form, come last.
#pragma once

#include "diff/comparison.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

/// In the order of the list.
enum class EffectPart : std::uint8_t {
    Duty,       ///< duties, powers and prohibitions
    Coverage,   ///< who or what is covered
    Offense,    ///< offenses and their penalties, mental states, defenses
    Money,      ///< amounts, percentages and other numbers
    Time,       ///< dates and periods
    Condition,  ///< exceptions
    Definition, ///< definitions and terms
    Other,
    Conforming, ///< citations that only follow new designators of the section
    Structure,  ///< provisions that only get another designator
    Form,       ///< the words change and the law does not
};

struct EffectPartRow {
    EffectPart kind;
    std::string_view name; ///< in JSON: "duty"
};

inline constexpr std::array<EffectPartRow, 11> effect_parts{{
    {EffectPart::Duty, "duty"},
    {EffectPart::Coverage, "coverage"},
    {EffectPart::Offense, "offense"},
    {EffectPart::Money, "money"},
    {EffectPart::Time, "time"},
    {EffectPart::Condition, "condition"},
    {EffectPart::Definition, "definition"},
    {EffectPart::Other, "other"},
    {EffectPart::Conforming, "conforming"},
    {EffectPart::Structure, "structure"},
    {EffectPart::Form, "form"},
}};

static_assert(is_in_order(effect_parts));
static_assert(effect_parts.size() == static_cast<std::size_t>(EffectPart::Form) + 1);

constexpr std::string_view effect_part_name(EffectPart part) {
    return effect_parts[static_cast<std::size_t>(part)].name;
}

/// The part of each effect of the comparison.
std::vector<EffectPart> parts_of(Comparison const& comparison);

} // namespace nutmeg
