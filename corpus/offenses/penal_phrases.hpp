// Phrases that say for which offense or offender a penalty is.
#pragma once

#include "parser/facts/law_words.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "offense", "violations", "conviction".
bool is_offense_noun(std::string_view word);

/// Whether the words name an offense by its order: "first offense".
bool names_ordinal(LawWords const& law, WordRange words);

/// "for a first offense", "upon the second or subsequent conviction": all of a sentence, in order.
std::vector<WordRange> ordinals_in(LawWords const& law, WordRange sentence);

/// "found guilty under subdivision (2) of subsection (a) of this section", "convicted of ...".
std::vector<WordRange> qualifiers_in(LawWords const& law, WordRange sentence);

/// Whether the sentence has "sentence", "imprisoned" or another word for it.
bool mentions_imprisonment(LawWords const& law, WordRange sentence);

/// Whether the verb at `verb` is of a clause that describes offenses of others: "convicted of an
/// offense for which such person may be punished".
bool is_for_which(LawWords const& law, WordRange sentence, std::uint32_t verb);

/// Whether "shall" is close before the "be" at `be`: the court has no choice.
bool has_shall_before(LawWords const& law, WordRange sentence, std::uint32_t be);

/// Whether the term at `term` includes a period that is no imprisonment: "special parole which
/// together constitute a sentence of ten years".
bool is_total_term(LawWords const& law, WordRange sentence, std::uint32_t term);

/// The end of "or reduced by the court", which may follow "suspended", at the start of `rest`.
std::uint32_t end_of_protection(LawWords const& law, WordRange rest);

} // namespace nutmeg
