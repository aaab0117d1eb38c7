#include "cli/options/impact_option.hpp"

#include "corpus/index/open_law_index.hpp"

#include <CLI/CLI.hpp>

namespace nutmeg {

void add_impact_option(CLI::App& command, bool& no_impact) {
    command.add_flag("--no-impact",
                     no_impact,
                     "Do not search the rest of the statutes for what the changes touch");
}

std::optional<ImpactReport> impact_of(std::vector<ChangedSection> const& changed,
                                      SectionStore& law) {
    if (changed.empty())
        return std::nullopt;
    auto const index = open_law_index(law);
    return find_impact(changed, *index);
}

} // namespace nutmeg
