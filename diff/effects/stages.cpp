#include "diff/effects/stages.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using Coverages = std::vector<Coverage>;

void combine(Coverages& all, Coverages const& one) {
    std::transform(all.begin(), all.end(), one.begin(), all.begin(), [](Coverage a, Coverage b) {
        return std::max(a, b);
    });
}

void run_stage(TextPair& texts,
               EffectStage const& stage,
               PenaltyLookup const& find,
               PlacedEffects& out) {
    if (stage.size() == 1)
        return stage.front().find(texts, find, out);
    auto const old_before = texts.old_side.coverage;
    auto const new_before = texts.new_side.coverage;
    auto old_after = old_before;
    auto new_after = new_before;
    for (auto const& pass : stage) {
        texts.old_side.coverage = old_before;
        texts.new_side.coverage = new_before;
        pass.find(texts, find, out);
        combine(old_after, texts.old_side.coverage);
        combine(new_after, texts.new_side.coverage);
    }
    texts.old_side.coverage = std::move(old_after);
    texts.new_side.coverage = std::move(new_after);
}

/// A pass that looks up no penalties.
template <void (*find_kind)(TextPair&, PlacedEffects&)>
void without_lookup(TextPair& texts, PenaltyLookup const& /*find*/, PlacedEffects& out) {
    find_kind(texts, out);
}

} // namespace

std::vector<EffectStage> const& effect_stages() {
    static std::vector<EffectStage> const stages{
        {{"quantities", find_quantity_effects},
         {"citations", without_lookup<find_citation_effects>}},
        {{"terms", without_lookup<find_term_effects>}},
        {{"definitions", without_lookup<find_definition_effects>}},
        {{"modal verbs", without_lookup<find_modal_verb_effects>},
         {"mental states", without_lookup<find_mental_state_effects>},
         {"exceptions", without_lookup<find_exception_effects>}},
        {{"residual", without_lookup<find_residual_effects>}},
    };
    return stages;
}

PlacedEffects run_stages(TextPair& texts,
                         std::vector<EffectStage> const& stages,
                         PenaltyLookup const& find) {
    PlacedEffects found;
    for (auto const& stage : stages)
        run_stage(texts, stage, find, found);
    return found;
}

} // namespace nutmeg
