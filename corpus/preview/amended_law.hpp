// Sections of the law as amended by one bill or several: the text, and the edits of current law
// that produce it, each with its authors.
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

/// A section of law and its amendments. The edits are ranges of words of `law`. They are computed
/// on demand, since one bill alone needs none. An author is a number that the caller chooses.
class AmendedSection {
public:
    /// `law` is the section in current law, null if the statutes do not have it.
    explicit AmendedSection(std::shared_ptr<Section const> law);

    std::shared_ptr<Section const> const& law() const { return law_; }
    /// As amended; null if the section does not exist yet.
    std::shared_ptr<Section const> const& now() const { return now_; }
    bool changed() const { return !authors_.empty(); }
    /// In the order of their changes, each once.
    std::vector<std::uint32_t> const& authors() const { return authors_; }

    /// Replaces the text with that of `now`, a change by `author`. `kept` are the words of the
    /// previous text that remain; if missing or inconsistent with the texts, they are found by
    /// comparison.
    void change(std::shared_ptr<Section const> now,
                std::uint32_t author,
                std::optional<KeptWords> kept);

    /// Authors whose changes were found by comparison; ascending. Computes edits().
    std::vector<std::uint32_t> const& compared();

    /// Merges the changes of `other`, an amendment of the same law, into this one. Returns their
    /// conflicts, including those with edits rejected in an earlier merge, and the sentences or
    /// provisions in which both change words.
    MergedSection merge(AmendedSection& other);

    /// The same if `other` amends `common_base`, which contains some of the amendments of this one.
    MergedSection merge(AmendedSection& other, AmendedSection& common_base);

    /// The same without the findings, and with the work put off until the result is needed, so that
    /// many amendments are merged at once. Afterward, only edits() and settle() and what is called
    /// after them are meaningful.
    void join(AmendedSection& other);

    /// Computes what joined amendments result in.
    void settle() { accumulated(); }

    /// The words of `law`, which the edits refer to.
    BaseWords base() const;
    /// The edits that turn the law into the amended text. Computes them on demand.
    WordEdits const& edits() { return accumulated().merged; }

private:
    struct Step {
        std::shared_ptr<Section const> section;
        std::uint32_t author = 0;
        std::optional<KeptWords> kept;
    };

    AccumulatedEdits& accumulated();
    void merge_joined();
    MergedSection merge(AccumulatedEdits const& ours,
                        AccumulatedEdits const& more,
                        AmendedSection& other);

    std::shared_ptr<Section const> law_;
    std::shared_ptr<Section const> now_;
    std::vector<std::uint32_t> authors_;
    AccumulatedEdits accumulated_;
    std::vector<std::uint32_t> compared_;
    std::string text_;              ///< the result of the merged edits
    std::vector<WordEdits> joined_; ///< of other amendments, not merged yet
    std::vector<Step> pending_;     ///< changes with edits not computed yet
};

/// Amended sections by number.
using AmendedLaw = std::map<std::string, AmendedSection, SectionNumberLess>;

} // namespace nutmeg
