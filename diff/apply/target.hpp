// Finds the words of a section that the target of an amendment names.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <vector>

namespace nutmeg {

class RunInHeadings;

/// The parts of a section that a target names.
struct TargetRegions {
    /// Byte spans of the section's text, in order; adjacent ones are joined.
    std::vector<Span> regions;
    /// Path of the first provision of each region; empty for the section itself.
    std::vector<std::string> paths;
    /// Paths of provisions that the target names and the section does not have.
    std::vector<std::string> missing;
};

/// The regions in the text in force. A range includes all siblings from the first to the last.
TargetRegions target_regions(AmendmentTarget const& target, Section const& law);

/// The regions in a later version that replaces the same provisions; empty if there is none.
TargetRegions later_version_regions(AmendmentTarget const& target, Section const& law);

/// Byte offset of the designator that the provision at `begin` is stacked on: the "(a)" of "(a) (1)
/// Each", also if a run-in heading is between them. An act that amends (a)(1) prints both. `begin`
/// itself if there is none. `headings` are those of `law`.
std::uint32_t stacked_begin(Section const& law, RunInHeadings const& headings, std::uint32_t begin);

/// Byte offset at which a provision added at `path` is inserted: the end of the provision before it
/// in its list, or of its parent. `no_parent` if the parent does not exist.
std::uint32_t insertion_point(std::string const& path, Section const& law);

} // namespace nutmeg
