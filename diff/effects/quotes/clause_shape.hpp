// The shape of a sentence of law: its phrases, and how readily each is cut.
#pragma once

#include "diff/effects/quotes/passage.hpp"

#include <vector>

namespace nutmeg {

/// How readily a phrase is cut; the last first.
enum class PhraseWeight : std::uint8_t {
    Core,      ///< subject, modal verb, verb and object, and what joins a clause to the one before
    Limit,     ///< the first words of what limits a clause: "If the gate is open", "who has a key"
    Condition, ///< conditions, exceptions, times, numbers, negations, names in quotation marks
    Detail,    ///< other phrases
    Modifier,  ///< relative clauses, participles, "including ..."
    Citation,  ///< "pursuant to ...", "as defined in ..."
};

struct Phrase {
    WordSpan words;
    PhraseWeight weight = PhraseWeight::Detail;
    /// Whether it describes what is before it, and says nothing without it: "that is open".
    bool depends = false;
    /// Whether it goes on with the phrase before, without a comma: "to the clerk".
    bool goes_on = false;
};

/// The words of a sentence, or of a part of one, as phrases in order.
std::vector<Phrase> phrases_of(Passage const& passage, WordSpan words);

} // namespace nutmeg
