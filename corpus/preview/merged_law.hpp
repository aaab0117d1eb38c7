// The law as all bills so far leave it.
#pragma once

#include "corpus/preview/amended_law.hpp"
#include "corpus/preview/preview.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace nutmeg {

/// The version of a section that one bill makes.
struct Branch {
    std::size_t bill = 0;
    std::shared_ptr<Section const> now;
    bool on_earlier = false; ///< based on the version of earlier bills, not on current law
};

/// Words of a section that are amended in two ways.
struct SectionConflict {
    std::string number;
    EditConflict words; ///< its authors are indices into MergedLaw::authors
};

/// A place of a section in which two amendments that were merged both change words.
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
    std::vector<Author> authors;                  ///< in order; an author is its index here
    std::vector<std::shared_ptr<Act const>> acts; ///< of the bills so far
    std::vector<SectionConflict> conflicts;
    std::vector<SectionConflict> adjoining;
    std::vector<SectionNearbyEdits> nearby;
    /// Merged sections with the authors whose changes were found by comparison.
    BySection<std::vector<std::uint32_t>> compared;
    BySection<std::vector<Branch>> branches; ///< in the order of the bills

    /// Adds what merging amendments of section `number` found.
    void add_findings(std::string const& number, MergedSection const& both);

    /// Merges a bill's version of the section into the law.
    void add_branch(std::string const& number, AmendedSection version, bool on_earlier);
};

} // namespace nutmeg
