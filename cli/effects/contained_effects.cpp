#include "cli/effects/contained_effects.hpp"

#include "cli/effects/phrases/value_phrases.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

bool is_empty(EffectValue const& value) {
    return std::holds_alternative<std::monostate>(value);
}

bool can_contain(Effect const& effect) {
    switch (effect.kind) {
    case EffectKind::Text:
    case EffectKind::Scope:
    case EffectKind::Exception:
        return true;
    case EffectKind::Definition:
        return effect.old_value == effect.new_value || is_empty(effect.old_value)
            || is_empty(effect.new_value);
    default: // a value that is only added or only removed, with the words around it
        return is_value(effect.kind) && effect.kind != EffectKind::OffenseClass
            && (is_empty(effect.old_value) || is_empty(effect.new_value));
    }
}

struct Hulls {
    Span old_span;
    Span new_span;
    std::size_t effect = 0;
};

/// The containers by their spans in one text; each ends after all that begin before it.
class OneSide {
public:
    OneSide(std::vector<Hulls> hulls, Span Hulls::*span) : span_(span) {
        hulls.erase(std::remove_if(hulls.begin(),
                                   hulls.end(),
                                   [&](Hulls const& one) { return (one.*span).empty(); }),
                    hulls.end());
        std::sort(hulls.begin(), hulls.end(), [&](Hulls const& a, Hulls const& b) {
            if ((a.*span).begin != (b.*span).begin)
                return (a.*span).begin < (b.*span).begin;
            if ((a.*span).end != (b.*span).end)
                return (a.*span).end > (b.*span).end;
            return a.effect < b.effect;
        });
        for (auto const& one : hulls)
            if (outermost_.empty() || (outermost_.back().*span).end < (one.*span).end)
                outermost_.push_back(one);
    }

    /// The first container around the span.
    Hulls const* around(Span inside) const {
        auto const found = std::lower_bound(
            outermost_.begin(),
            outermost_.end(),
            inside.end,
            [&](Hulls const& one, std::uint32_t end) { return (one.*span_).end < end; });
        return found != outermost_.end() && ((*found).*span_).contains(inside) ? &*found : nullptr;
    }

private:
    Span Hulls::*span_;
    std::vector<Hulls> outermost_; ///< begins and ends rise
};

} // namespace

std::vector<std::size_t> containers_of(std::vector<Effect> const& effects,
                                       std::vector<EffectPart> const& parts) {
    std::vector<Hulls> hulls;
    std::vector<Hulls> all;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        all.push_back({hull_of(effects[i].old_evidence), hull_of(effects[i].new_evidence), i});
        if (can_contain(effects[i]))
            hulls.push_back(all.back());
    }
    OneSide const in_old(hulls, &Hulls::old_span);
    OneSide const in_new(hulls, &Hulls::new_span);
    std::vector<std::size_t> containers(effects.size(), no_container);
    for (auto const& one : all) {
        bool const is_in_law = parts[one.effect] < EffectPart::Conforming
                            && effects[one.effect].kind != EffectKind::Provision;
        if (!is_in_law || (one.old_span.empty() && one.new_span.empty()))
            continue;
        auto const* around =
            one.new_span.empty() ? in_old.around(one.old_span) : in_new.around(one.new_span);
        bool const is_larger =
            around != nullptr && around->effect != one.effect
            && (one.old_span != around->old_span || one.new_span != around->new_span);
        if (is_larger && (one.old_span.empty() || around->old_span.contains(one.old_span)))
            containers[one.effect] = around->effect;
    }
    return containers;
}

} // namespace nutmeg
