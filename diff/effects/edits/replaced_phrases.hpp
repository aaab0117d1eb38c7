// The words of both sides of a change as a reader would quote them: with the kept words between its
// edits, from phrase bound to phrase bound, and none on the side whose words only adapt to the
// other.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

namespace nutmeg {

/// The words of a change; a side is empty if its words only adapt to those of the other side.
struct PhrasePair {
    WordRange old_words;
    WordRange new_words;
};

/// The phrases of the words that `group` changes. Both stretch over the same kept words, so what
/// one side says was where the other side says what it says now.
PhrasePair phrases_of(TextPair const& texts, EditGroup const& group);

/// Whether the words only join the words of the other side to their sentence, or close the gap:
/// punctuation; a conjunction that the other side has too or that precedes a designator; an article
/// in another case ("The" before "Subject to section 99-4, the").
bool only_joins(AnnotatedText const& side,
                WordRange range,
                AnnotatedText const& other,
                WordRange other_range);

} // namespace nutmeg
