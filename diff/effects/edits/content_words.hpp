// What the changed words of one side say, apart from words that a drafter may put in or leave out
// without changing the law.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What no record tells yet of the changed words of a group.
struct Content {
    std::vector<std::string_view> telling;  ///< stems, sorted
    std::vector<std::string_view> in_order; ///< the same as they stand
    bool has_pronoun = false;               ///< or "such", "said", which point back too
    bool has_force = false;                 ///< a modal verb or a negation
    bool has_and = false;
    bool has_or = false;
    std::vector<std::uint32_t> words; ///< the telling ones
    std::string joined;               ///< their letters: "web site" is "website"
};

/// The content of one side of a group. Words that lead to citations count where
/// `citing_words_tell`.
Content content_of(EffectSide const& side,
                   EditGroup const& group,
                   WordRange EffectEdit::*range,
                   bool citing_words_tell);

} // namespace nutmeg
