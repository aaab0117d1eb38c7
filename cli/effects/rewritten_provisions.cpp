#include "cli/effects/rewritten_provisions.hpp"

#include "cli/effects/phrases/effect_phrases.hpp"
#include "cli/effects/same_places.hpp"

#include <string>

namespace nutmeg {

namespace {

bool is_empty(EffectValue const& value) {
    return std::holds_alternative<std::monostate>(value);
}

bool is_added(Effect const& effect) {
    return is_empty(effect.old_value) && !is_empty(effect.new_value);
}

bool is_removed(Effect const& effect) {
    return !is_empty(effect.old_value) && is_empty(effect.new_value);
}

/// Whether the words are at least eight tenths of the provision that they are in.
bool is_most_of_provision(Section const& section, std::vector<Span> const& evidence) {
    constexpr std::uint32_t least = 40; ///< bytes
    auto const words = hull_of(evidence);
    if (words.size() < least)
        return false;
    auto const index = provision_at(section.provisions, words.begin);
    auto const all =
        index == no_parent ? make_span(0, section.current_end) : section.provisions[index].span;
    return std::uint64_t{words.size()} * 10 >= std::uint64_t{all.size()} * 8;
}

} // namespace

std::unordered_map<std::size_t, std::size_t> rewritten_provisions(Comparison const& comparison) {
    auto const& effects = comparison.effects;
    SamePlaces const places(*comparison.old_section, *comparison.new_section, comparison.alignment);
    std::unordered_map<std::string, std::size_t> removed;
    for (std::size_t i = 0; i < effects.size(); ++i)
        if (effects[i].kind == EffectKind::Provision && is_removed(effects[i]))
            removed.try_emplace(effects[i].at, i);
    std::unordered_map<std::size_t, std::size_t> pairs;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        if (effects[i].kind != EffectKind::Provision || !is_added(effects[i]))
            continue;
        auto const found = removed.find(effects[i].at);
        if (found != removed.end() && !effects[i].at.empty() && places.has(effects[i].at))
            pairs.try_emplace(i, found->second);
    }
    return pairs;
}

bool is_rewritten(Effect const& effect, Comparison const& comparison) {
    return is_most_of_provision(*comparison.old_section, effect.old_evidence)
        && is_most_of_provision(*comparison.new_section, effect.new_evidence);
}

} // namespace nutmeg
