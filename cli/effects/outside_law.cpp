#include "cli/effects/outside_law.hpp"

#include "cli/effects/phrases/effect_phrases.hpp"

namespace nutmeg {

std::vector<std::string> changes_outside_law(Comparison const& comparison) {
    std::vector<std::string> changes;
    if (comparison.change != SectionChange::Amended)
        return changes;
    auto const& before = *comparison.old_section;
    auto const& after = *comparison.new_section;
    if (before.catchline != after.catchline && !before.catchline.empty()
        && !after.catchline.empty())
        changes.push_back("catchline " + quoted_pair(before.catchline, after.catchline));
    // The text of a bill has no notes.
    if (before.source_notes != after.source_notes && !after.source_notes.empty())
        changes.emplace_back("source note");
    if (before.history_notes != after.history_notes && !after.history_notes.empty())
        changes.emplace_back("History note");
    return changes;
}

} // namespace nutmeg
