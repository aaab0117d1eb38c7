// Two amendments of one text put together. Each is a list of edits of the base, the text that both
// restate. Edits that leave each other's words alone are both carried out;
// equal edits are one; where two touch the same words, or put words in at the same point, they
// clash: the earlier one stands and both are told.
#pragma once

#include "diff/merge/base_edits.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// Words [begin, end) of the base that both sides would have otherwise.
struct Clash {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string earlier; ///< the words in their place, without blanks at the ends
    std::string later;
    std::vector<std::uint32_t> earlier_by;
    std::vector<std::uint32_t> later_by;
    /// Whose words the merged text has. Not the earlier side's where those had given way already.
    enum class Stands : std::uint8_t { Earlier, Later, Neither };
    Stands stands = Stands::Earlier;
};

struct MergedEdits {
    WordEdits edits; ///< of a clash, the earlier side's
    WordEdits lost;  ///< of a clash, the later side's
    std::vector<Clash> clashes;
    /// Edits of the two sides that stand side by side, no word between them: both are carried out.
    std::vector<Clash> adjoining;
};

/// Puts both together. Linear in the edits.
MergedEdits merge_edits(BaseWords const& base, WordEdits const& earlier, WordEdits const& later);

/// What each of two texts brings to a merge, where both hold edits of a third, their ground.
struct GrownApart {
    WordEdits earlier; ///< with the ground's edits, without those that `later` changed or took back
    WordEdits later;   ///< without the ground's edits
    /// An edit of the ground that one side took back and the other changed further; the words of
    /// the side that has any stand. Who makes them is left to the caller.
    std::vector<Clash> taken_back;
};

/// Parts the edits of two texts, each made of one with `ground`'s edits, so that merging them gives
/// what both make of it. Linear in the edits.
GrownApart grown_apart(BaseWords const& base,
                       WordEdits const& ground,
                       WordEdits const& earlier,
                       WordEdits const& later);

/// Edits of one base that were merged one list after another. Those that gave way in a clash are
/// kept beside the merged ones, so that a further list clashes with them too.
class LayeredEdits {
public:
    /// Merges `later`, and the lists that it keeps beside. Tells every clash of an edit of its with
    /// one of this, in both of which either may have given way before.
    MergedEdits merge(BaseWords const& base, LayeredEdits const& later);

    WordEdits merged;
    std::vector<WordEdits> beside; ///< each without clashes in itself
};

} // namespace nutmeg
