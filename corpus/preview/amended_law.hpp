// Sections of the law as one bill, or all bills so far, leave them: the words, and as edits of the
// law in force who made which of them.
#pragma once

#include "diff/merge/merge.hpp"
#include "diff/merge/overlaps.hpp"
#include "parser/bills/act.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/section.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// A section of a bill that changes law.
struct Maker {
    std::size_t bill = 0; ///< its place in the list of bills, from 0
    ActSection const* amendment = nullptr;
};

/// What comes of merging two amendments of a section.
struct MergedSection {
    MergedEdits merged;
    std::vector<SharedPlace> shared;
    std::vector<std::uint32_t> compared; ///< makers, as AmendedSection::compared
};

/// A section of law under amendment. The edits count in the words of `law`; they are found only
/// when asked for, since one bill alone needs none.
class AmendedSection {
public:
    /// `law` is the section in force, null where the statutes do not have it.
    explicit AmendedSection(std::shared_ptr<Section const> law);

    std::shared_ptr<Section const> const& law() const { return law_; }
    /// As amended so far; null where there is none yet.
    std::shared_ptr<Section const> const& now() const { return now_; }
    bool changed() const { return !makers_.empty(); }
    std::vector<std::uint32_t> const& makers() const { return makers_; } ///< in order, each once

    /// `now` becomes the section; `maker` made of the one before what it is, and kept those of its
    /// words. Where that is not given, or does not fit, the two are compared.
    void change(std::shared_ptr<Section const> now,
                std::uint32_t maker,
                std::optional<KeptWords> kept);

    /// Who changed words that only a comparison could tell; rising. Asks for edits().
    std::vector<std::uint32_t> const& compared();

    /// Merges what `other`, an amendment of the same law, made, behind what this one made; gives
    /// back where they clash, also with what gave way in an earlier merge, and where both change
    /// words of one place.
    MergedSection merge(AmendedSection& other);

    /// The same where `other` was made of `ground`, which has a part of the amendments of this one.
    MergedSection merge(AmendedSection& other, AmendedSection& ground);

    BaseWords base() const;
    WordEdits const& edits() { return layers().merged; }

private:
    struct Step {
        std::shared_ptr<Section const> section;
        std::uint32_t maker = 0;
        std::optional<KeptWords> kept;
    };

    LayeredEdits& layers();
    MergedSection merge(LayeredEdits const& own, LayeredEdits const& more, AmendedSection& other);

    std::shared_ptr<Section const> law_;
    std::shared_ptr<Section const> now_;
    std::vector<std::uint32_t> makers_;
    LayeredEdits layers_;
    std::vector<std::uint32_t> compared_;
    std::string text_;          ///< that the merged edits make
    std::vector<Step> pending_; ///< changes whose edits are not found yet
};

using AmendedLaw = std::map<std::string, AmendedSection, SectionNumberLess>;

/// The section `number` with other words, read anew; catchline and notes of the heading are those
/// of `before`, which may be null.
std::shared_ptr<Section const> section_with_words(std::string_view number,
                                                  Section const* before,
                                                  std::string_view words);

} // namespace nutmeg
