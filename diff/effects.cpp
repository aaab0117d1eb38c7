#include "diff/effects.hpp"

#include <algorithm>
#include <tuple>

namespace nutmeg {

namespace {

bool is_same(Effect const& a, Effect const& b) {
    return a.kind == b.kind && a.at == b.at && a.old_value == b.old_value
        && a.new_value == b.new_value;
}

/// Whether a record for these two says no more than one alone: equal values repeated in one
/// provision, and form, which is told once a provision.
bool says_the_same(Effect const& a, Effect const& b) {
    if (a.kind == EffectKind::Text || a.kind == EffectKind::Scope)
        return false;
    return is_same(a, b);
}

void append_all(std::vector<Span>& to, std::vector<Span> const& from) {
    for (auto const span : from)
        if (std::find(to.begin(), to.end(), span) == to.end())
            to.push_back(span);
}

} // namespace

std::vector<Effect> find_effects(PlacedWords const& old_words,
                                 PlacedWords const& new_words,
                                 std::vector<CommonRun> const& runs,
                                 Alignment const& alignment,
                                 std::vector<Change> const& changes,
                                 PenaltyLookup const& find) {
    auto texts = make_effect_texts(old_words, new_words, runs, alignment);
    PlacedEffects found;
    find_provisions(texts, changes, found);
    find_quantity_effects(texts, find, found);
    find_reference_effects(texts, found);
    find_term_effects(texts, found);
    find_definition_effects(texts, found);
    find_modality_effects(texts, found);
    find_guilt_effects(texts, found);
    find_exception_effects(texts, found);
    find_other_effects(texts, found);
    std::stable_sort(
        found.begin(), found.end(), [](auto const& a, auto const& b) { return a.word < b.word; });
    std::vector<Effect> effects;
    for (auto& [effect, word] : found) {
        auto const told = std::find_if(effects.begin(), effects.end(), [&](Effect const& other) {
            return says_the_same(other, effect);
        });
        if (told == effects.end()) {
            effects.push_back(std::move(effect));
            continue;
        }
        append_all(told->old_evidence, effect.old_evidence);
        append_all(told->new_evidence, effect.new_evidence);
    }
    return effects;
}

} // namespace nutmeg
