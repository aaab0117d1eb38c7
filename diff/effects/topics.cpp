#include "diff/effects/topics.hpp"

#include "parser/facts/clause_bounds.hpp"
#include "parser/facts/topic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// The topic of the quantity at `evidence`.
Topic topic_at(LawWords const& law, Span evidence) {
    auto const& quantities = law.section->quantities;
    auto const found = std::lower_bound(
        quantities.begin(),
        quantities.end(),
        evidence.begin,
        [](Quantity const& one, std::uint32_t offset) { return one.span.end <= offset; });
    return found != quantities.end() && found->span.overlaps(evidence)
             ? topic_of_quantity(law, *found)
             : Topic::None;
}

/// The topic of the clause whose modal verb is at `evidence`.
Topic topic_of_verb(LawWords const& law, Span evidence) {
    auto const verb = law.words_in(evidence).begin;
    return verb < law.size() ? topic_of_clause(law, modal_clause(law, verb), verb) : Topic::None;
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
            effect.topic = topic_at(law, evidence.front());
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
