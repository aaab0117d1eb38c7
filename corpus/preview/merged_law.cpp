#include "corpus/preview/merged_law.hpp"

namespace nutmeg {

void MergedLaw::add_findings(std::string const& number, MergedSection const& both) {
    for (auto const& words : both.merged.edit_conflicts)
        conflicts.push_back({number, words});
    for (auto const& pair : both.merged.adjoining)
        adjoining.push_back({number, pair});
    for (auto const& edits : both.nearby)
        nearby.push_back({number, edits});
    // A later merge includes the authors of the earlier ones.
    if (!both.compared.empty())
        compared[number] = both.compared;
}

void MergedLaw::add_branch(std::string const& number, AmendedSection version, bool on_earlier) {
    branches[number].push_back({acts.size() - 1, version.now(), on_earlier});
    auto const [entry, is_new] = sections.try_emplace(number, version);
    if (is_new)
        return;
    if (on_earlier)
        entry->second = std::move(version);
    else
        add_findings(number, entry->second.merge(version));
}

void MergedLaw::join_branch(std::string const& number, AmendedSection& version, bool on_earlier) {
    auto const [entry, is_new] = sections.try_emplace(number, version);
    if (is_new)
        return;
    if (on_earlier)
        entry->second = version;
    else
        entry->second.join(version);
}

} // namespace nutmeg
