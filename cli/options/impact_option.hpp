// --no-impact, and the search for the impact of the changed sections of a report.
#pragma once

#include "corpus/impact/impact.hpp"
#include "corpus/store/section_store.hpp"

#include <optional>
#include <vector>

namespace CLI {
class App;
}

namespace nutmeg {

/// --no-impact.
void add_impact_option(CLI::App& command, bool& no_impact);

/// The impact of the changed sections on the law, which is the law before. Nothing if no section of law changes. Throws Error as SectionStore
/// does.
std::optional<ImpactReport> impact_of(std::vector<ChangedSection> const& changed,
                                      SectionStore& law);

} // namespace nutmeg
