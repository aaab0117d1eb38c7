// The words that steer the reading of a history note: verbs in their forms ("added" tells; "adding"
// and "add" hang on an "amended Subsec. (b) by" or "to" before them), prepositions, and words that
// change nothing.
#pragma once

#include "parser/notes/note.hpp"

#include <optional>
#include <string_view>

namespace nutmeg {

enum class VerbForm : std::uint8_t { Past, Gerund, Base };

struct HistoryVerb {
    HistoryChange::Verb verb = HistoryChange::Verb::Other;
    VerbForm form = VerbForm::Past;
    bool make = false; ///< "made", which waits for "technical changes"
};

/// The word that a provision hangs on.
enum class Lead : std::uint8_t { Start, Comma, And, Verb, In, Of, To, As, Into, With, By, Other };

/// What is known about a word; a word that is not in the list has none of it.
struct HistoryWord {
    std::optional<HistoryVerb> verb;
    std::optional<Lead> lead;
    bool filler = false;    ///< "new", "existing", "also": may stand before a verb or provision
    bool content = false;   ///< "re", "that": behind it stands what the provision says
    bool technical = false; ///< "technical", "conforming", said of changes
    bool renaming = false;  ///< "redesignated", which may be an adjective
};

/// Looks up a word as the notes print it, in lower case. Adverbs in "-ly" are fillers.
HistoryWord const& history_word(std::string_view word);

} // namespace nutmeg
