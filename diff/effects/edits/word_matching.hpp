// Which word of the old text became which of the new, seen provision by provision, and which
// provisions came or went as a whole.
#pragma once

#include "diff/effects/edits/annotated_text.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// What became of provisions, as far as the alignment shows.
class Kin {
public:
    explicit Kin(Alignment const& alignment);

    /// The new place that holds the words of an old one, or nowhere.
    Place kept_as(Place old_place) const { return kept_as_[old_place]; }
    /// The old place whose words a new one holds, or nowhere.
    Place from(Place new_place, EffectSide const& new_side) const;
    /// The partner of a new place.
    Place old_partner(Place new_place) const { return alignment_->new_to_old[new_place]; }

private:
    Alignment const* alignment_;
    std::vector<Place> kept_as_;
};

/// Fills both sides' mates from the equal runs of their words, and says what came or went as a
/// whole and where the words of provisions without a partner stood.
void match_words(EffectSide& old_side,
                 EffectSide& new_side,
                 Kin const& kin,
                 std::vector<CommonRun> const& runs);

} // namespace nutmeg
