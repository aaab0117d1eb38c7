// The phrases that mean the same in every context, as tables of words.
#pragma once

#include "parser/instructions/instruction_phrase.hpp"

#include <string>
#include <vector>

namespace nutmeg::grammar {

struct PhraseEntry {
    std::string words; ///< in lower case
    PhraseKind kind = PhraseKind::Word;
};

/// "strike", "is repealed", "should be raised to".
std::vector<PhraseEntry> verb_phrases();

/// "in lieu of", "each place it appears", "to".
std::vector<PhraseEntry> particle_phrases();

/// "the words", "the minimum fine", "the list of offenses".
std::vector<PhraseEntry> noun_phrases();

} // namespace nutmeg::grammar
