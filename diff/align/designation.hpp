// Existing text that gets a designator of its own: "The gate is shut and the door is open" becomes
// "(1) The gate is shut, and (2) the door is open". With the sides exchanged, the same search finds
// text that loses its designator.
#pragma once

#include "diff/align/similarity.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

/// For each provision of `side` without a partner, the provision of `other` that its words come
/// from; `no_provision` if its words are new or it has a partner. The words come from a provision
/// if
///   1. half of their weight is among its direct words, or
///   2. the designator was inserted between words that were adjacent there, or
///   3. that provision lost all of its direct words to its parts, and this part has the most of
///      them, or
///   4. existing text follows: the first part has a partner or comes from that provision, or
///   5. most of a sentence that was deleted there is here.
/// `runs` have `side` as their old side; `partner` has an entry for each provision of `side`.
std::vector<ProvisionIndex> containers_of(WordWeights const& side,
                                          WordWeights const& other,
                                          std::vector<CommonRun> const& runs,
                                          std::vector<ProvisionIndex> const& partner);

} // namespace nutmeg
