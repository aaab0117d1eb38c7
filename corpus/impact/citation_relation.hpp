// What a citation says about the section that it cites: a list of offenses has it, a rule holds
// notwithstanding it, a rule applies to it.
#pragma once

#include "corpus/impact/impact.hpp"
#include "parser/citations/citation.hpp"
#include "parser/statutes/section.hpp"

#include <optional>

namespace nutmeg {

/// List, Notwithstanding or AppliesTo; nothing if the words show none of them. A list has three
/// sections or more, speaks of crimes or registration, and names `cited`, which must be penal.
std::optional<ImpactKind> relation_of(Section const& citing,
                                      Citation const& citation,
                                      Section const& cited);

} // namespace nutmeg
