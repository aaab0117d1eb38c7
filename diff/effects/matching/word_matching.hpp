// Matches the words of both texts, provision by provision, and finds the provisions that were added
// or removed entirely.
#pragma once

#include "diff/effects/matching/annotated_text.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// Maps provisions to their counterparts, by the alignment.
class ProvisionMapping {
public:
    explicit ProvisionMapping(Alignment const& alignment);

    /// The new provision that has the words of an old one, or `no_provision`.
    ProvisionIndex counterpart(ProvisionIndex old_provision) const {
        return counterpart_[old_provision];
    }
    /// The old provision that has the words of a new one, or `no_provision`.
    ProvisionIndex from(ProvisionIndex new_provision, AnnotatedText const& new_side) const;
    /// The partner of a new provision, or `no_provision`.
    ProvisionIndex old_partner(ProvisionIndex new_provision) const {
        return alignment_->new_to_old[new_provision];
    }

private:
    Alignment const* alignment_;
    std::vector<ProvisionIndex> counterpart_;
};

/// Sets the matches of both sides from the common runs of their words, the words of provisions
/// added or removed entirely, and where the words of provisions without a partner are on the other
/// side.
void match_words(AnnotatedText& old_side,
                 AnnotatedText& new_side,
                 ProvisionMapping const& mapping,
                 std::vector<CommonRun> const& runs);

} // namespace nutmeg
