// Rules of form about single words: each returns whether the words of `from` and `to` say the same.
#pragma once

#include "diff/effects/form/form_text.hpp"

namespace nutmeg {

/// "a permit which is valid", "a permit that is valid".
bool is_relative_pronoun(FormHunk const& hunk);

/// "a permit that is issued by the clerk", "a permit issued by the clerk".
bool is_reduced_relative(FormHunk const& hunk);

/// "such lake" and "the lake", of a lake that was named before; also "said" and "that", but not
/// "that" and "the".
bool is_determiner_of_named(FormHunk const& hunk);

/// "the boats" and "boats", of boats that were named before with "the".
bool is_missing_article(FormHunk const& hunk);

/// "by the owner or by the tenant" and "by the owner or the tenant".
bool is_repeated_preposition(FormHunk const& hunk);

/// "a week" and "per week".
bool is_per_unit(FormHunk const& hunk);

/// "records" and "record", where no word before the noun says how many.
bool is_number_of_noun(FormHunk const& hunk);

/// "non-voting" and "nonvoting", "twenty-five" and "twenty five": one side has a hyphen.
bool is_joined_word(FormHunk const& hunk);

/// "notwithstanding any provision of the charter to the contrary".
bool is_contrary_provision(FormHunk const& hunk);

} // namespace nutmeg
