// The rules of form: changes of words that leave the law as it is. A change is form only if a rule
// accepts it; a doubtful one counts as substance. docs/effects.md has the table.
#pragma once

#include "diff/effects/form/form_text.hpp"
#include "diff/effects/form/same_phrases.hpp"

#include <span>
#include <string_view>

namespace nutmeg {

/// One rule. It works in one of five ways; what it does not use is empty.
struct FormRule {
    std::string_view name;
    std::string_view
        source; ///< sections of the General Statutes or published amendments that need it
    std::string_view accepts; ///< a change with [deleted] and {inserted} words that is form
    std::string_view refuses; ///< a similar change that is not
    bool folds_words = false; ///< in `keys_of`: the words of both texts have the same key
    std::span<SamePhrase const> phrases = {};
    /// Whether the words of one side of a hunk say the same as those of the other, in this order or
    /// the other.
    bool (*says_the_same)(FormHunk const& hunk) = nullptr;
    /// The same of all words of a group.
    bool (*is_reordered)(TextPair const& texts, FormTexts const& compared) = nullptr;
    /// Whether the words deleted in one group say the same where another one inserts them.
    bool (*is_moved)(TextPair const& texts, EditGroup const& from, EditGroup const& to) = nullptr;
};

std::span<FormRule const> form_rules();

/// Whether the unexplained words of a group are form. Beside words that an effect explains, small
/// words and those that cite go with it.
bool is_form_only(TextPair const& texts, EditGroup const& group);

/// Whether words that one group deletes and another one inserts say the same there. Both have the
/// same words.
bool is_form_to_move(TextPair const& texts, EditGroup const& from, EditGroup const& to);

} // namespace nutmeg
