// The terms that a text defines, and the words that define them.
#pragma once

#include "parser/facts/law_words.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// One defined term: “Term” means ... (docs/connecticut.md 1.10).
struct Definition {
    WordRange quote; ///< the term with its quotation marks
    WordRange body;  ///< from the verb to the end of the definition
    std::string term;
    std::string key; ///< the term in lower case
};

/// All definitions of a text, in text order.
std::vector<Definition> definitions_of(LawWords const& side);

/// Those whose terms are in the words of `within`. A last one ends with its provision or sentence.
std::vector<Definition> definitions_of(LawWords const& side, WordRange within);

/// ", as used in this section": the scope of the definition, if its opening phrase states it;
/// otherwise empty.
std::string scope_of(LawWords const& side, Definition const& definition);

} // namespace nutmeg
