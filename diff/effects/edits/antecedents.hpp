// Pronouns and what they stand for.
#pragma once

#include "diff/effects/edits/content_words.hpp"
#include "diff/effects/edits/edit_groups.hpp"

namespace nutmeg {

/// The side of a group of edits that may have a pronoun.
struct PronounSide {
    AnnotatedText const& side;
    EditGroup const& group;
    WordRange EffectEdit::*range; ///< of that side
    ContentWords const& content;  ///< of that side
};

/// Whether a pronoun, "such" or "said" among the changed words of one side of the group means
/// `noun`, the content of the other side: "it" for "the state marshal", which is named nearby.
bool is_antecedent(PronounSide const& pronoun,
                   AnnotatedText const& noun_side,
                   ContentWords const& noun);

} // namespace nutmeg
