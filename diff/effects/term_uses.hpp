// The uses of a phrase that one replaced by another: what makes them one term.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One occurrence of a replaced phrase.
struct TermUse {
    WordRange old_words;
    WordRange new_words;
    std::string at;
    WordRange old_name; ///< with the words around it that belong to the name
    WordRange new_name;
    bool is_widened = false; ///< words were put before a name that stays
};

/// A key that is the same for singular and plural: "inmate", "inmates"; "who is", "who are".
std::string key_of(AnnotatedText const& side, WordRange range);

/// Whether key_of the range is `key`.
bool has_key(AnnotatedText const& side, WordRange range, std::string_view key);

/// "fortyfive" and "forty-five", "lakefront" and "lake front".
bool is_same_spelling(AnnotatedText const& old_side,
                      WordRange old_words,
                      AnnotatedText const& new_side,
                      WordRange new_words);

/// Whether the phrase of one side was also inserted next to `there` on the other: a member of a
/// list moved, and nothing was renamed.
bool is_inserted_nearby(AnnotatedText const& side,
                        WordRange phrase,
                        AnnotatedText const& other,
                        WordRange there);

/// Whether one use shows that both phrases name something; the others may be alike ("an
/// authenticated record", "a record authenticated by").
bool is_any_name(TextPair const& texts, std::vector<TermUse> const& uses);

/// Whether the old phrase stays elsewhere so that the result of a rule changes, not a term: in as
/// many places like those of the uses, or anywhere if it is the name of one place or person or only
/// words are put before it. Linear in the size of the new text.
bool is_left(TextPair const& texts, std::vector<TermUse> const& uses);

/// Widens the phrases of two or more uses by the words that stay around each of them and belong to
/// the same noun phrase: "gate [-development-]{+incentive+} program".
void widen_to_phrase(TextPair const& texts, std::vector<TermUse>& uses);

} // namespace nutmeg
