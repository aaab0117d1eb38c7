// The term that a provision defines if it begins with one: “(4) “Keeper” means ...”
// (docs/connecticut.md 1.10). The term identifies a definition wherever it is in the list and
// however it is rewritten.
#pragma once

#include "diff/align/alignment.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// For each provision the term in quotation marks after its designator, in lower case and without
/// punctuation; empty if it does not begin with one.
std::vector<std::string> defined_terms(SectionWords const& words);

} // namespace nutmeg
