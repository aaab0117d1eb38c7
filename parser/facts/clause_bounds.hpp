// Where clauses and phrases begin and end. The words that open and close them form a closed class
// (modal verbs, conjunctions, relative pronouns, punctuation), so no dictionary is needed.
#pragma once

#include "parser/facts/law_words.hpp"

#include <vector>

namespace nutmeg {

/// The first word after the phrase that goes on at `word`: at punctuation, a conjunction or
/// relative pronoun that opens another clause, or the end of the sentence or provision; at most
/// `most` words on. A phrase that is cut there does not end in an article or a preposition.
std::uint32_t phrase_end(LawWords const& law, std::uint32_t word, std::uint32_t most);

/// The word after the aside that opens with the comma at `word`: "shall, not later than July 1,
/// 2027, report"; `word` if there is none.
std::uint32_t aside_end(LawWords const& law, std::uint32_t word);

/// The clause of the modal verb at `word`: its subject and the words that the verb governs, "the
/// commissioner shall adopt regulations". Without its subject if that is too far away.
WordRange modal_clause(LawWords const& law, std::uint32_t word);

/// The clause that contains the phrase: "It shall be an affirmative defense to such charge".
WordRange clause_around(LawWords const& law, WordRange phrase);

/// Whether a condition opens at `word`: "if", "whenever", "in the event", "as long as".
bool opens_condition(LawWords const& law, std::uint32_t word);

/// The penalties in the words of `within`: "fined not more than ten dollars or imprisoned not more
/// than one year, or both", "a civil penalty of ten dollars for each violation". Each member of a
/// list is one: "fined (1) ten dollars for a first offense" and "(2) twenty dollars for a second
/// offense".
std::vector<WordRange> penalties_in(LawWords const& law, WordRange within);

} // namespace nutmeg
