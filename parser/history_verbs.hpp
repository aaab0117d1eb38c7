// The verbs of history notes and the form they stand in: "added" tells, "adding" and "add" hang on
// an "amended Subsec. (b) by" or "to" before them.
#pragma once

#include "parser/note.hpp"

#include <optional>
#include <string_view>

namespace nutmeg {

enum class VerbForm : std::uint8_t { Past, Gerund, Base };

struct HistoryVerb {
    HistoryChange::Verb verb = HistoryChange::Verb::Other;
    VerbForm form = VerbForm::Past;
    bool make = false; ///< "made", which waits for "technical changes"
};

/// The verb that a lower-case word is, or nothing. "redesignated" may still be an adjective.
std::optional<HistoryVerb> history_verb(std::string_view word);

} // namespace nutmeg
