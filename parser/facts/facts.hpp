// The facts that one text states: ages, amounts, dates, offenses and penalties, duties and powers,
// definitions, exceptions, defenses, citations. They are typed spans of the section's text, and
// need no second text to compare with.
#pragma once

#include "parser/facts/law_words.hpp"
#include "parser/facts/topic.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nutmeg {

/// The first eight are the kinds of quantities, in their order.
enum class FactKind : std::uint8_t {
    Age,          ///< value in years
    Money,        ///< dollars
    Percent,      ///< number
    Duration,     ///< ISO 8601
    Imprisonment, ///< ISO 8601
    Date,         ///< ISO 8601; "--07-01" without a year
    Count,        ///< number
    OffenseClass, ///< "class A misdemeanor"
    Penalty,      ///< a fine, imprisonment, or both: holds their amounts; no value
    MentalState,  ///< "knowingly", "with intent to"
    Defense,      ///< "affirmative defense", "presumption"
    Modality,     ///< "shall", "may", "shall not": a finite clause with its subject
    Definition,   ///< the term
    Exception,    ///< first words
    Condition,    ///< "if", "when": no value
    Reference,    ///< the words of the citation
    NamedAct,     ///< an act cited by name: its words
};

/// How a kind is called.
struct FactKindRow {
    FactKind kind;
    std::string_view name;    ///< in JSON
    std::string_view heading; ///< in lists
    std::string_view noun;    ///< in sentences: "the age"
};

inline constexpr std::array<FactKindRow, 17> fact_kinds{{
    {FactKind::Age, "age", "Age", "the age"},
    {FactKind::Money, "money", "Money", "the amount"},
    {FactKind::Percent, "percent", "Percentage", "the percentage"},
    {FactKind::Duration, "duration", "Duration", "the period"},
    {FactKind::Imprisonment, "imprisonment", "Prison term", "the term of imprisonment"},
    {FactKind::Date, "date", "Date", "the date"},
    {FactKind::Count, "count", "Number", "the number"},
    {FactKind::OffenseClass, "offense-class", "Class of offense", "the class of offense"},
    {FactKind::Penalty, "penalty", "Penalty", "the penalty"},
    {FactKind::MentalState, "mental-state", "Mental state", "the mental state"},
    {FactKind::Defense, "defense", "Defense", "the defense"},
    {FactKind::Modality, "modality", "Duty or power", "the verb"},
    {FactKind::Definition, "definition", "Definition", "the definition"},
    {FactKind::Exception, "exception", "Exception", "the exception"},
    {FactKind::Condition, "condition", "Condition", "the condition"},
    {FactKind::Reference, "reference", "Reference", "the citation"},
    {FactKind::NamedAct, "named-act", "Reference", "the act"},
}};

/// Whether each row is at the position of its kind.
template <typename Rows>
constexpr bool is_in_order(Rows const& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].kind) != i)
            return false;
    return true;
}

static_assert(is_in_order(fact_kinds));
static_assert(fact_kinds.size() == static_cast<std::size_t>(FactKind::NamedAct) + 1);

constexpr FactKindRow const& fact_kind(FactKind kind) {
    return fact_kinds[static_cast<std::size_t>(kind)];
}

/// A number, words, or nothing.
using FactValue = std::variant<std::monostate, double, std::string>;

inline constexpr std::uint32_t no_fact = 0xFFFFFFFFU;

struct Fact {
    FactKind kind = FactKind::Age;
    Topic topic = Topic::None;
    Bound bound = Bound::None; ///< of a quantity
    /// All words that say it, with what bounds and names a quantity: "a fee of not more than ten
    /// dollars for each gate". Byte offsets of the section's text.
    Span span;
    ProvisionIndex provision = 0; ///< the innermost that has the first word
    FactValue value;
    std::uint32_t parent = no_fact; ///< the innermost fact whose span contains this one
    std::uint32_t source = 0;       ///< of a reference, its index in the section's citations
};

struct Facts {
    std::vector<Fact> all; ///< in text order, outer before inner
};

/// All facts of the text in force. Linear in the size of the text.
Facts facts_of(Section const& section);

/// Those of them that have a value of their own and stand alone: quantities, mental states,
/// defenses, duties and powers, definitions. In less time, and without parents or order.
Facts values_of(Section const& section);

/// The facts that begin inside the words of `within`.
Facts facts_of(LawWords const& law, WordRange within);

} // namespace nutmeg
