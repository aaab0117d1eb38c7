// An effect: what a change of words changes in the law, with the words as evidence. The comments
// give the form of `EffectValue` for each kind.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nutmeg {

enum class EffectKind : std::uint8_t {
    Provision,    ///< a provision is added, deleted or redesignated
    Age,          ///< years
    Money,        ///< dollars
    Percent,      ///< number
    Duration,     ///< ISO 8601
    Imprisonment, ///< ISO 8601
    Date,         ///< ISO 8601; "--07-01" without a year
    Count,        ///< number
    OffenseClass, ///< "class A misdemeanor"
    MentalState,  ///< the words
    Defense,      ///< excerpt
    Modality,     ///< "shall", "may", "shall not" ...
    Definition,   ///< the term
    Exception,    ///< first words
    Reference,    ///< "section 53a-83(c)", "chapter 54", "18 USC 1595"
    Term,         ///< the phrases
    Scope,        ///< excerpt
    Text,         ///< excerpt
    Technical,    ///< only the form changed
};

/// "provision", "age", ..., "offense-class", ..., "technical".
std::string_view effect_name(EffectKind kind);

/// A number, words, or nothing if that side has no value.
using EffectValue = std::variant<std::monostate, double, std::string>;

/// The direction of a change, if the law defines one.
enum class Direction : std::uint8_t { None, Stricter, Milder, Wider, Narrower };

struct Effect {
    EffectKind kind = EffectKind::Text;
    /// Path of the provision in the new text (in the old text if it was deleted): "(b)(2)"; empty
    /// for the section itself.
    std::string at;
    EffectValue old_value;
    EffectValue new_value;
    std::string summary; ///< a sentence in plain English that quotes the words of both sides
    Direction direction = Direction::None;
    std::vector<Span> old_evidence; ///< byte spans of the old section's text
    std::vector<Span> new_evidence; ///< byte spans of the new section's text
};

} // namespace nutmeg
