// The content of the changed words of one side, without words that a drafter may insert or omit
// without changing the law.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The changed words of a group that no effect explains yet.
struct ContentWords {
    std::vector<std::string_view> stems;    ///< stems of the content words, sorted
    std::vector<std::string_view> in_order; ///< the same in text order
    bool has_pronoun = false;               ///< has a pronoun, "such" or "said"
    bool has_force = false;                 ///< has a modal verb or a negation
    bool has_and = false;
    bool has_or = false;
    std::vector<std::uint32_t> words; ///< indices of the content words
    std::string joined;               ///< their letters, joined: "web site" equals "website"
};

/// The content of one side of a group. Words that introduce citations count if
/// `citing_words_count`.
ContentWords content_of(AnnotatedText const& side,
                        EditGroup const& group,
                        WordRange EffectEdit::*range,
                        bool citing_words_count);

/// Stems of the content words among the changed words of a range that no effect explains yet.
std::vector<std::string_view> content_words(AnnotatedText const& side,
                                            WordRange range,
                                            bool citing_words_count);

/// Whether the words are a list member or a clause between commas. Their position matters little,
/// whereas "licensed" before another noun changes the meaning.
bool is_set_off(AnnotatedText const& side, WordRange range);

} // namespace nutmeg
