#include "diff/comparison.hpp"

#include "diff/effects.hpp"
#include "diff/word_edits.hpp"

#include <array>

namespace nutmeg {

namespace {

SectionChange change_of(Section const& old_section, Section const& new_section) {
    if (old_section.text == new_section.text)
        return SectionChange::Unchanged;
    if (old_section.text.empty())
        return SectionChange::Added;
    bool const dies = new_section.status != Status::Active && old_section.status == Status::Active;
    return new_section.text.empty() || dies ? SectionChange::Repealed : SectionChange::Amended;
}

} // namespace

std::string_view section_change_name(SectionChange change) {
    constexpr std::array<std::string_view, 4> names{"unchanged", "amended", "added", "repealed"};
    return names[static_cast<std::size_t>(change)];
}

Comparison compare(std::shared_ptr<Section const> old_section,
                   std::shared_ptr<Section const> new_section,
                   PenaltyLookup const& find) {
    Comparison comparison;
    comparison.change = change_of(*old_section, *new_section);
    comparison.redline = make_redline(old_section->text, new_section->text);
    if (comparison.change == SectionChange::Amended) {
        auto const old_words = place_words(*old_section);
        auto const new_words = place_words(*new_section);
        auto const runs =
            readable_runs({old_section->text, new_section->text, old_words.words, new_words.words});
        comparison.alignment = align(old_words, new_words, runs);
        comparison.changes = list_changes(old_words, new_words, comparison.alignment);
        comparison.effects = find_effects(
            old_words, new_words, runs, comparison.alignment, comparison.changes, find);
    }
    comparison.old_section = std::move(old_section);
    comparison.new_section = std::move(new_section);
    return comparison;
}

} // namespace nutmeg
