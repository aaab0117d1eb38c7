// An effect: what a change of words changes in the law, with the words as evidence. The comments
// give the form of `EffectValue` for each kind.
#pragma once

#include "parser/facts/facts.hpp"
#include "parser/text/span.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
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

/// How a kind is called.
struct EffectKindRow {
    EffectKind kind;
    std::string_view name;    ///< in JSON: "offense-class"
    std::string_view heading; ///< in lists: "Class of offense"
    std::string_view noun;    ///< in sentences: "the class of offense"
};

/// The row of a kind that one text has too.
constexpr EffectKindRow row_of(EffectKind kind, FactKind fact) {
    auto const& row = fact_kind(fact);
    return {kind, row.name, row.heading, row.noun};
}

inline constexpr std::array<EffectKindRow, 19> effect_kinds{{
    {EffectKind::Provision, "provision", "Provision", "the provision"},
    row_of(EffectKind::Age, FactKind::Age),
    row_of(EffectKind::Money, FactKind::Money),
    row_of(EffectKind::Percent, FactKind::Percent),
    row_of(EffectKind::Duration, FactKind::Duration),
    row_of(EffectKind::Imprisonment, FactKind::Imprisonment),
    row_of(EffectKind::Date, FactKind::Date),
    row_of(EffectKind::Count, FactKind::Count),
    row_of(EffectKind::OffenseClass, FactKind::OffenseClass),
    row_of(EffectKind::MentalState, FactKind::MentalState),
    row_of(EffectKind::Defense, FactKind::Defense),
    row_of(EffectKind::Modality, FactKind::Modality),
    row_of(EffectKind::Definition, FactKind::Definition),
    row_of(EffectKind::Exception, FactKind::Exception),
    row_of(EffectKind::Reference, FactKind::Reference),
    {EffectKind::Term, "term", "Term", "the term"},
    {EffectKind::Scope, "scope", "Scope", "the scope"},
    {EffectKind::Text, "text", "Text", "the text"},
    {EffectKind::Technical, "technical", "Technical change", "the form"},
}};

static_assert(is_in_order(effect_kinds));
static_assert(effect_kinds.size() == static_cast<std::size_t>(EffectKind::Technical) + 1);

/// "provision", "age", ..., "offense-class", ..., "technical".
constexpr std::string_view effect_name(EffectKind kind) {
    return effect_kinds[static_cast<std::size_t>(kind)].name;
}

/// A number, words, or nothing if that side has no value.
using EffectValue = FactValue;

/// The direction of a change, if the law defines one.
enum class Direction : std::uint8_t { None, Stricter, Milder, Wider, Narrower };

/// The remark of a technical effect on a run-in heading that was added or removed.
/// The remark of a change of form with punctuation that may change how a sentence is read.
inline constexpr std::string_view punctuation_remark = "punctuation; may matter";

inline constexpr std::string_view heading_remark = "a heading, no law";

struct Effect {
    EffectKind kind = EffectKind::Text;
    /// Path of the provision in the new text (in the old text if it was deleted): "(b)(2)"; empty
    /// for the section itself.
    std::string at;
    EffectValue old_value;
    EffectValue new_value;
    std::string summary; ///< a sentence in plain English that quotes the words of both sides
    std::string remark;  ///< what follows from it: "a duty becomes a power"; also in the summary
    Direction direction = Direction::None;
    Topic topic = Topic::None;      ///< what the value is: a deadline, a fee, ...
    std::vector<Span> old_evidence; ///< byte spans of the old section's text
    std::vector<Span> new_evidence; ///< byte spans of the new section's text
    /// Of a provision or section that is added or removed: what it says; their summaries are words
    /// of its text. Of other effects: those all of whose words it has, such as the date in an
    /// inserted sentence.
    std::vector<Effect> details;
};

} // namespace nutmeg
