// The term that a provision defines, where it begins with one: “(4) “Keeper” means ...”
// (connecticut.md 1.10). A definition is the same provision wherever its list puts it and however
// it is rewritten.
#pragma once

#include "diff/align/alignment.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// For every place the term in quotation marks behind its designator, in lower case and without
/// punctuation; empty where it begins with none.
std::vector<std::string> defined_terms(PlacedWords const& words);

} // namespace nutmeg
