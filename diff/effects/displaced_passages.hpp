// Passages that have the same words in both texts, but in another place.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"
#include "diff/effects/model/effect.hpp"
#include "diff/words/sequence.hpp"

#include <vector>

namespace nutmeg {

struct DisplacedPassage {
    WordRange old_words;
    WordRange new_words; ///< the matches of the old ones
};

/// The passages that the redline deletes and inserts, or of which it keeps equal words of other
/// passages instead. `kept` are the words that the redline keeps.
std::vector<DisplacedPassage> displaced_passages(TextPair const& texts,
                                                 std::vector<CommonRun> const& kept);

/// Whether the words say something: "of this section" comes with what changes around it.
bool has_content(AnnotatedText const& side, WordRange words);

/// Whether the passage is text of a provision that stays, which the redline shows as moved because
/// its neighbor did: the words of the provision are in the order in which they were.
bool stays_in_place(TextPair const& texts, DisplacedPassage const& passage);

/// The effect of moving the passage: from where, or before or after which exception it is now.
Effect moved_text(TextPair const& texts, DisplacedPassage const& passage);

} // namespace nutmeg
