// The sections of the law that a preview changes, each once.
#pragma once

#include "cli/report/report.hpp"

#include <list>
#include <string>
#include <vector>

namespace nutmeg {

/// A section with all that the report does to it.
struct SectionEntries {
    std::string number; ///< "53a-83"; empty for new law and what is not codified
    std::vector<PreviewEntry const*> entries; ///< what changes it, in order; at least one
    /// From current law to the result of all entries, or null if the entries cannot be put together
    /// (each has a comparison of its own) or are not codified.
    Comparison const* comparison = nullptr;
};

/// Refers to the report, which must outlive it.
struct AmendedSections {
    std::vector<SectionEntries> sections; ///< in the order in which the bills first change them
    std::list<Comparison> joined;         ///< comparisons over several entries of one bill
};

/// The sections that the entries change and that are applied. The sections that several bills
/// change are compared as CombinedSection has them.
AmendedSections amended_sections(PreviewReport const& report);

} // namespace nutmeg
