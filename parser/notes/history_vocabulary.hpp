// The words that determine the reading of a History note: verbs in their forms ("added" reports a
// change; "adding" and "add" depend on "amended Subsec. (b) by" or "to" before them),
// prepositions, and words that change nothing.
#pragma once

#include "parser/notes/note.hpp"

#include <optional>
#include <string_view>

namespace nutmeg {

enum class VerbForm : std::uint8_t { Past, Gerund, Base };

struct HistoryVerb {
    HistoryChange::Verb verb = HistoryChange::Verb::Other;
    VerbForm form = VerbForm::Past;
    bool make = false; ///< "made", which needs "technical changes" after it
};

/// The preposition before a provision.
enum class LeadingWord : std::uint8_t {
    Start,
    Comma,
    And,
    Verb,
    In,
    Of,
    To,
    As,
    Into,
    With,
    By,
    Other
};

/// What is known about a word; unknown words have no entry.
struct VocabularyEntry {
    std::optional<HistoryVerb> verb;
    std::optional<LeadingWord> lead;
    bool filler = false;    ///< "new", "existing", "also": may come before a verb or provision
    bool content = false;   ///< "re", "that": the content of the provision follows
    bool technical = false; ///< "technical", "conforming", of changes
    bool renaming = false;  ///< "redesignated", which may be an adjective
};

/// Looks up a word as printed in the notes, in lower case. Adverbs in "-ly" are fillers.
VocabularyEntry const& vocabulary_entry(std::string_view word);

} // namespace nutmeg
