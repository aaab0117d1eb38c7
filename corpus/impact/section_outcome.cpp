#include "corpus/impact/section_outcome.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

std::vector<std::uint32_t> siblings_between(std::vector<Provision> const& provisions,
                                            std::uint32_t first,
                                            std::uint32_t last) {
    std::vector<std::uint32_t> members;
    if (first == no_parent || last == no_parent
        || provisions[first].parent != provisions[last].parent)
        return members;
    for (auto i = first; i <= last; ++i)
        if (provisions[i].parent == provisions[first].parent)
            members.push_back(i);
    return members;
}

/// Whether one path is the other, or a beginning of it.
bool overlap(std::string_view a, std::string_view b) {
    return a.starts_with(b) || b.starts_with(a);
}

} // namespace

SectionOutcome::SectionOutcome(ChangedSection const& changed)
    : changed_(&changed), old_paths_(before().provisions, before().text),
      new_paths_(after().provisions, after().text) {}

bool SectionOutcome::is_substantive() const {
    auto const& effects = changed_->comparison->effects;
    return std::any_of(effects.begin(), effects.end(), [](Effect const& effect) {
        bool const has_both = effect.old_value.index() != 0 && effect.new_value.index() != 0;
        bool const may_conform =
            effect.kind == EffectKind::Reference || effect.kind == EffectKind::Provision;
        return effect.kind != EffectKind::Technical && !(may_conform && has_both);
    });
}

bool SectionOutcome::changes_at(std::string_view path) const {
    if (path.empty() || is_repealed() || is_added())
        return true;
    auto const& changes = changed_->comparison->changes;
    return std::any_of(changes.begin(), changes.end(), [&](Change const& change) {
        return change.kind != ChangeKind::Redesignated
            && ((change.has_old && overlap(change.old_path, path))
                || (!change.has_old && overlap(change.new_path, path)));
    });
}

SectionOutcome::Fate SectionOutcome::fate_of(std::uint32_t old_provision) const {
    auto const& alignment = changed_->comparison->alignment;
    auto const index = old_provision + 1;
    if (old_provision == no_parent || index >= alignment.old_to_new.size())
        return {true, no_parent};
    auto partner = alignment.old_to_new[index];
    if (partner == no_provision && index < alignment.moved_to.size())
        partner = alignment.moved_to[index];
    if (partner == no_provision)
        return {true, no_parent};
    return {false, partner == 0 ? no_parent : partner - 1};
}

bool SectionOutcome::is_new(std::uint32_t new_provision) const {
    auto const& partners = changed_->comparison->alignment.new_to_old;
    auto const index = new_provision + 1;
    return index >= partners.size() || partners[index] == no_provision;
}

std::string SectionOutcome::old_path(std::uint32_t provision) const {
    return provision == no_parent ? std::string()
                                  : path_of(before().provisions, before().text, provision);
}

std::string SectionOutcome::new_path(std::uint32_t provision) const {
    return provision == no_parent ? std::string()
                                  : path_of(after().provisions, after().text, provision);
}

std::vector<std::uint32_t> SectionOutcome::old_range(std::string_view first,
                                                     std::string_view last) const {
    return siblings_between(before().provisions, old_provision(first), old_provision(last));
}

std::vector<std::uint32_t> SectionOutcome::new_range(std::string_view first,
                                                     std::string_view last) const {
    return siblings_between(after().provisions, new_provision(first), new_provision(last));
}

} // namespace nutmeg
