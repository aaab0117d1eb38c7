// The penalties of one sentence, one for each condition that it distinguishes.
#pragma once

#include "corpus/offenses/penal_sentence.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// A class, fine or term, and when it applies.
struct Grading {
    std::string
        offense_class; ///< of its own or, in a part of an offense, of the whole; may be empty
    bool adds_to_earlier = false; ///< it has no class, and punishes an offense graded before it
    std::string earlier_class;    ///< then: only one of this class; empty for all
    FineRange fine;
    PrisonRange prison;
    std::vector<WordRange> when; ///< its conditions in their words; empty if it always applies
    WordRange words;             ///< from its first to its last event
};

/// The gradings of a sentence, in the order of the text.
std::vector<Grading> gradings_of(LawWords const& law, PenalSentence const& sentence);

} // namespace nutmeg
