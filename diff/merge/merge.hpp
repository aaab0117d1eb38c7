// Two amendments of one text merged. Each is a list of edits of the base, the text that both
// restate. Edits of different words are both applied; equal edits are one. Edits of the same words,
// and insertions at the same point, conflict: the earlier one is applied and both are reported.
#pragma once

#include "diff/merge/base_edits.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// Words [begin, end) of the base that both sides change differently.
struct EditConflict {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string earlier; ///< the replacement, without spaces at the ends
    std::string later;
    std::vector<std::uint32_t> earlier_by;
    std::vector<std::uint32_t> later_by;
    /// The side that supplies the words of the merged text. Not the earlier side if an earlier
    /// merge rejected its words.
    enum class Winner : std::uint8_t { Earlier, Later, Neither };
    Winner winner = Winner::Earlier;
};

struct MergedEdits {
    WordEdits edits; ///< of a conflict, the earlier side's
    WordEdits lost;  ///< of a conflict, the later side's
    std::vector<EditConflict> edit_conflicts;
    /// Adjacent edits of the two sides, without a word between them. Both are applied.
    std::vector<EditConflict> adjoining;
};

/// Merges both lists. Linear in the number of edits.
MergedEdits merge_edits(BaseWords const& base, WordEdits const& earlier, WordEdits const& later);

/// The edits that remain of all lists after merging each into those before it: what merge_edits,
/// list by list, results in, without its findings. `lists` are not null. n log n in the number of
/// edits, and linear in the number of lists only where all of them overlap.
WordEdits merge_all(BaseWords const& base, std::vector<WordEdits const*> const& lists);

/// Edits of two texts relative to their common base text.
struct DivergedEdits {
    WordEdits earlier; ///< with the edits of the common text, without those that `later` changed or
                       ///< reverted
    WordEdits later;   ///< without the edits of the common text
    /// Edits of the common text that one side reverted and the other changed further. The side that
    /// has words wins. The caller sets the authors.
    std::vector<EditConflict> taken_back;
};

/// Separates the edits of two texts that were both made from the text with the edits `common_base`,
/// so that merging them combines the changes of both. Linear in the number of edits.
DivergedEdits diverged_edits(BaseWords const& base,
                             WordEdits const& common_base,
                             WordEdits const& earlier,
                             WordEdits const& later);

/// Edits of one base, merged list by list. Edits that lost a conflict are kept, so that a further
/// list can conflict with them too.
class AccumulatedEdits {
public:
    /// Merges `later` with its rejected edits. Reports every conflict between an edit of `later`
    /// and one of this, rejected edits included.
    MergedEdits merge(BaseWords const& base, AccumulatedEdits const& later);

    WordEdits merged;
    std::vector<WordEdits> rejected; ///< each without conflicts in itself
};

} // namespace nutmeg
