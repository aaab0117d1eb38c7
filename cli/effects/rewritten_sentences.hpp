// Sentences that an amendment rewrites: so much of them changes, in so many pieces, that the pieces
// say nothing by themselves.
#pragma once

#include "diff/comparison.hpp"

#include <cstddef>
#include <vector>

namespace nutmeg {

/// One or more sentences of the old text and those of the new text in their place.
struct RewrittenSentences {
    std::vector<std::size_t> effects; ///< those on the text of the sentences, at least three
    Span old_span;                    ///< bytes of the old text
    Span new_span;
};

/// The sentences of which three or more effects on text change most, on both sides.
/// @param listed  the effects that have an entry of their own
std::vector<RewrittenSentences> rewritten_sentences(Comparison const& comparison,
                                                    std::vector<std::size_t> const& listed);

} // namespace nutmeg
