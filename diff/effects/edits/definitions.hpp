// The definitions of one side of a comparison, by word ranges.
#pragma once

#include "diff/effects/edits/annotated_text.hpp"

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

/// All definitions of a side, in text order.
std::vector<Definition> definitions_of(AnnotatedText const& side);

/// ", as used in this section": the scope of the definition, if its opening phrase states it;
/// otherwise empty.
std::string scope_of(AnnotatedText const& side, Definition const& definition);

} // namespace nutmeg
