// Sections of the law as one bill, or all bills so far, leave them: the text, and the edits of
// current law that make it, each with its authors.
#pragma once

#include "diff/merge/merge.hpp"
#include "diff/merge/overlaps.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/section.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// Result of merging two amendments of a section.
struct MergedSection {
    MergedEdits merged;
    std::vector<NearbyEdits> nearby;
    std::vector<std::uint32_t> compared; ///< authors, as AmendedSection::compared
};

/// A section of law under amendment. The edits are ranges of words of `law`. They are computed only
/// on demand, since one bill alone needs none. Authors are numbers of the caller.
class AmendedSection {
public:
    /// `law` is the section in current law, null if the statutes do not have it.
    explicit AmendedSection(std::shared_ptr<Section const> law);

    std::shared_ptr<Section const> const& law() const { return law_; }
    /// As amended so far; null if the section does not exist yet.
    std::shared_ptr<Section const> const& now() const { return now_; }
    bool changed() const { return !authors_.empty(); }
    std::vector<std::uint32_t> const& authors() const {
        return authors_;
    } ///< in the order of their changes, each once

    /// Replaces the text by that of `now`, the work of `author`. `kept` says which words of the
    /// text before are kept; if it is missing or inconsistent with the texts, the two are compared.
    void change(std::shared_ptr<Section const> now,
                std::uint32_t author,
                std::optional<KeptWords> kept);

    /// Authors whose changes were found by comparison; ascending. Computes edits().
    std::vector<std::uint32_t> const& compared();

    /// Merges the changes of `other`, an amendment of the same law, into this one. Returns their
    /// conflicts, also with edits that were rejected in an earlier merge, and the places in which
    /// both change words.
    MergedSection merge(AmendedSection& other);

    /// The same if `other` amends `common_base`, which contains some of the amendments of this one.
    MergedSection merge(AmendedSection& other, AmendedSection& common_base);

    BaseWords base() const;
    WordEdits const& edits() { return layers().merged; }

private:
    struct Step {
        std::shared_ptr<Section const> section;
        std::uint32_t author = 0;
        std::optional<KeptWords> kept;
    };

    AccumulatedEdits& layers();
    MergedSection merge(AccumulatedEdits const& ours,
                        AccumulatedEdits const& more,
                        AmendedSection& other);

    std::shared_ptr<Section const> law_;
    std::shared_ptr<Section const> now_;
    std::vector<std::uint32_t> authors_;
    AccumulatedEdits layers_;
    std::vector<std::uint32_t> compared_;
    std::string text_;          ///< the result of the merged edits
    std::vector<Step> pending_; ///< changes without edits so far
};

using AmendedLaw = std::map<std::string, AmendedSection, SectionNumberLess>;

} // namespace nutmeg
