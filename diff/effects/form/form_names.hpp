// Rules of form about names: pronouns and the nouns that they stand for, names in full and in
// short. Each returns whether the words of `from` and `to` say the same.
#pragma once

#include "diff/effects/form/form_text.hpp"

namespace nutmeg {

/// A pronoun and the noun phrase that it replaces: "he" and "the keeper", "its" and "the
/// board's", "thereon" and "on such plate". The noun phrase was named before.
bool is_pronoun_for_noun(FormHunk const& hunk);

/// "the commissioner" and "the Commissioner of Motor Vehicles": the short name is part of the full
/// one, whose words are capitalized, and the text nearby has no other name of the kind.
bool is_name_in_full(FormHunk const& hunk);

} // namespace nutmeg
