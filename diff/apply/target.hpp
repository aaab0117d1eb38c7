// Which words of a section an amendment's target names.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <vector>

namespace nutmeg {

struct TargetRegions {
    /// Spans of the section's text, in order, none touching another; neighbours are joined.
    std::vector<Span> regions;
    /// Path of the first provision of each region; empty for the whole section.
    std::vector<std::string> paths;
    /// Provisions that the target names and the section does not have.
    std::vector<std::string> missing;
};

/// The regions of the text in force. A range of provisions takes all siblings from first to last.
TargetRegions target_regions(AmendmentTarget const& target, Section const& law);

/// The regions in the outline of a future text that replaces the same provisions; empty where
/// there is none.
TargetRegions future_regions(AmendmentTarget const& target, Section const& law);

/// Where the designator begins that the provision beginning at `begin` is stacked on: the "(a)" of
/// "(a) (1) Each"; an act that amends (a)(1) prints both. `begin` itself where there is none.
std::uint32_t stacked_begin(Section const& law, std::uint32_t begin);

/// Where a provision that is added at `path` goes: the end of the provision that comes before it in
/// its list, or of its parent. Nothing (no_parent) where the parent does not exist.
std::uint32_t place_for(std::string const& path, Section const& law);

} // namespace nutmeg
