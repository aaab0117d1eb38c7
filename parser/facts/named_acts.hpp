// Acts that are cited by name ("the Uniform Gate Act", "Title II or XVI of the Lake Security Act"),
// with or without a cited number of the act.
#pragma once

#include "parser/facts/law_words.hpp"

#include <vector>

namespace nutmeg {

struct NamedAct {
    WordRange words;         ///< from "Title", "federal" or the first word of the name to its year
    bool has_number = false; ///< a citation by number follows: ", 20 USC 1232g"
};

/// The names of acts outside citations and quoted terms, in text order.
std::vector<NamedAct> named_acts(LawWords const& side);

/// Those whose "Act" is in the words of `within`.
std::vector<NamedAct> named_acts(LawWords const& side, WordRange within);

} // namespace nutmeg
