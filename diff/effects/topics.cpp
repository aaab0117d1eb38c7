#include "diff/effects/topics.hpp"

#include "parser/facts/clause_bounds.hpp"
#include "parser/facts/topic.hpp"

#include <algorithm>
#include <vector>

namespace nutmeg {

namespace {

/// The value that overlaps `evidence`, or null.
template <typename Value>
Value const* value_at(std::vector<Value> const& values, Span evidence) {
    auto const found = std::lower_bound(
        values.begin(), values.end(), evidence.begin, [](Value const& one, std::uint32_t offset) {
            return one.span.end <= offset;
        });
    return found != values.end() && found->span.overlaps(evidence) ? &*found : nullptr;
}

Topic topic_of_amount(LawWords const& law, Span evidence) {
    auto const* quantity = value_at(law.section->quantities, evidence);
    return quantity == nullptr ? Topic::None : topic_of_quantity(law, *quantity);
}

/// The topic of the clause whose modal verb is at `evidence`.
Topic topic_of_verb(LawWords const& law, Span evidence) {
    auto const verb = law.words_in(evidence);
    return verb.empty() ? Topic::None : topic_of_clause(law, modal_clause(law, verb.begin), verb);
}

} // namespace

void add_topics(TextPair const& texts, std::vector<Effect>& effects) {
    for (auto& effect : effects) {
        bool const is_new = !effect.new_evidence.empty();
        auto const& evidence = is_new ? effect.new_evidence : effect.old_evidence;
        LawWords const& law = is_new ? texts.new_side : texts.old_side;
        if (evidence.empty())
            continue;
        switch (effect.kind) {
        case EffectKind::Money:
        case EffectKind::Duration:
        case EffectKind::Imprisonment:
        case EffectKind::Date:
            effect.topic = topic_of_amount(law, evidence.front());
            break;
        case EffectKind::Modality:
            effect.topic = topic_of_verb(law, evidence.front());
            break;
        default:
            break;
        }
    }
}

} // namespace nutmeg
