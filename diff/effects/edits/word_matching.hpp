// Matches the words of both texts, provision by provision, and finds the provisions that were added
// or removed entirely.
#pragma once

#include "diff/effects/edits/annotated_text.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// Maps provisions to their counterparts, by the alignment.
class Kin {
public:
    explicit Kin(Alignment const& alignment);

    /// The new provision that has the words of an old one, or `nowhere`.
    Place kept_as(Place old_place) const { return kept_as_[old_place]; }
    /// The old provision that has the words of a new one, or `nowhere`.
    Place from(Place new_place, EffectSide const& new_side) const;
    /// The partner of a new provision, or `nowhere`.
    Place old_partner(Place new_place) const { return alignment_->new_to_old[new_place]; }

private:
    Alignment const* alignment_;
    std::vector<Place> kept_as_;
};

/// Sets the matches of both sides from the common runs of their words, the words of provisions
/// added or removed entirely, and where the words of provisions without a partner are on the other
/// side.
void match_words(EffectSide& old_side,
                 EffectSide& new_side,
                 Kin const& kin,
                 std::vector<CommonRun> const& runs);

} // namespace nutmeg
