// The law as amended by several bills.
#pragma once

#include "corpus/preview/amended_law.hpp"
#include "corpus/preview/preview.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace nutmeg {

/// The version of a section that one bill produces.
struct Branch {
    std::size_t bill = 0; ///< index into MergedLaw::acts
    std::shared_ptr<Section const> now;
    bool on_earlier = false; ///< based on the version of earlier bills, not on current law
};

/// Words of a section that two amendments change differently.
struct SectionConflict {
    std::string number;
    EditConflict words; ///< its authors are indices into MergedLaw::authors
};

/// Changes of two merged amendments in one sentence or provision of a section.
struct SectionNearbyEdits {
    std::string number;
    NearbyEdits edits; ///< its authors are indices into MergedLaw::authors
};

using SectionNumbers = std::set<std::string, SectionNumberLess>;

template <class Value>
using BySection = std::map<std::string, Value, SectionNumberLess>;

/// Sections that bills changed, with their authors and what merging them found.
struct MergedLaw {
    AmendedLaw sections;
    std::vector<Author> authors;                  ///< an author of edits is an index into this
    std::vector<std::shared_ptr<Act const>> acts; ///< of the bills applied
    std::vector<SectionConflict> conflicts;
    std::vector<SectionConflict> adjoining; ///< adjacent changes; both apply
    std::vector<SectionNearbyEdits> nearby;
    /// Merged sections with the authors whose changes were found by comparison.
    BySection<std::vector<std::uint32_t>> compared;
    BySection<std::vector<Branch>> branches; ///< in the order of the bills

    /// Adds what merging amendments of section `number` found.
    void add_findings(std::string const& number, MergedSection const& both);

    /// Merges the last bill's version of the section into the law. `on_earlier`: the version
    /// already includes earlier bills, and replaces theirs.
    void add_branch(std::string const& number, AmendedSection version, bool on_earlier);

    /// Sets the merged text of the section as add_branch does, and nothing else.
    void join_branch(std::string const& number, AmendedSection& version, bool on_earlier);
};

} // namespace nutmeg
