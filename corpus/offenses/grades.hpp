// Whether the name of a class grades an offense ("is a class D felony") or refers to others ("has
// been convicted of a class D felony").
#pragma once

#include "parser/facts/law_words.hpp"

#include <cstdint>

namespace nutmeg {

/// @param sentence  the sentence around it
/// @param first     first word of the class
/// @param previous  the end of the grade before it in the same sentence, or `no_word`: then a list
///                  may go on ("for a first offense and a class D felony for any subsequent")
bool grades_offense(LawWords const& law,
                    WordRange sentence,
                    std::uint32_t first,
                    std::uint32_t previous);

/// Whether the sentence says how offenses are classified, rather than what one is: "Any offense for
/// which ... is deemed a class E felony".
bool is_about_classes(LawWords const& law, WordRange sentence);

/// The word before `word` in the sentence that is no article, designator or colon; `no_word` if
/// there is none.
std::uint32_t word_before(LawWords const& law, WordRange sentence, std::uint32_t word);

} // namespace nutmeg
