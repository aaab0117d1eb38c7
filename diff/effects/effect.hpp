// An effect: what changed in the law where words changed in the text, with the words as evidence.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nutmeg {

enum class EffectKind : std::uint8_t {
    Provision,    ///< a provision comes, goes or is redesignated
    Age,          ///< years
    Money,        ///< dollars
    Percent,      ///< number
    Duration,     ///< ISO 8601
    Imprisonment, ///< ISO 8601
    Date,         ///< ISO 8601; "--07-01" without a year
    Count,        ///< number
    OffenseClass, ///< "class A misdemeanor"
    MentalState,  ///< the words
    Defense,      ///< short words
    Modality,     ///< "shall", "may", "shall not" ...
    Definition,   ///< the term
    Exception,    ///< first words
    Reference,    ///< "section 53a-83(c)", "chapter 54", "18 USC 1595"
    Term,         ///< the phrases
    Scope,        ///< short words
    Text,         ///< short words
    Technical,    ///< nothing changed but form
};

/// "provision", "age", ..., "offense-class", ..., "technical".
std::string_view effect_name(EffectKind kind);

/// Nothing on that side, a number, or words.
using EffectValue = std::variant<std::monostate, double, std::string>;

/// Which way a change goes, where the law gives a direction.
enum class Direction : std::uint8_t { None, Stricter, Milder, Wider, Narrower };

struct Effect {
    EffectKind kind = EffectKind::Text;
    std::string
        at; ///< provision in the new text (in the old where it is gone), "(b)(2)"; "" the section
    EffectValue old_value;
    EffectValue new_value;
    std::string summary; ///< plain English that quotes the words on both sides
    Direction direction = Direction::None;
    std::vector<Span> old_evidence; ///< of the old section's text
    std::vector<Span> new_evidence; ///< of the new section's text
};

} // namespace nutmeg
