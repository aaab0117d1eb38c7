// The definitions of one side of a comparison, word by word, as effects are read from them.
#pragma once

#include "diff/effects/edits/annotated_text.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// “Term” means ...: one defined term (connecticut.md 1.10).
struct Definition {
    WordRange quote; ///< the term with its quotation marks
    WordRange body;  ///< from its verb to the end of the definition
    std::string term;
    std::string key; ///< the term in lower case
};

/// All definitions of a side in the order of their terms.
std::vector<Definition> definitions_of(EffectSide const& side);

/// ", as used in this section": what the definition goes for, where its opener says it.
std::string scope_of(EffectSide const& side, Definition const& definition);

} // namespace nutmeg
