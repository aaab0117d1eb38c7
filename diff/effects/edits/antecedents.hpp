// Pronouns and what they stand for.
#pragma once

#include "diff/effects/edits/content_words.hpp"
#include "diff/effects/edits/edit_groups.hpp"

namespace nutmeg {

/// Whether a pronoun, "such" or "said" among the changed words of one side of the group means the
/// noun on the other side: "it" for "the state marshal", which is named nearby. `range` is the
/// pronoun's side of the edits; `pronoun` and `noun` are the content of both sides.
bool is_antecedent(AnnotatedText const& pronoun_side,
                   EditGroup const& group,
                   WordRange EffectEdit::*range,
                   ContentWords const& pronoun,
                   AnnotatedText const& noun_side,
                   ContentWords const& noun);

} // namespace nutmeg
