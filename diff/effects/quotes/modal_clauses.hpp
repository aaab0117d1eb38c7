// The main clauses of a sentence of law, each with a subject, a modal verb and what the verb
// governs.
#pragma once

#include "diff/effects/quotes/passage.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// One clause with a modal verb that is not inside a relative or conditional clause.
struct ModalClause {
    WordSpan subject;   ///< its head: "the clerk" of "the clerk of a town that ..."; may be empty
    WordSpan predicate; ///< from the modal verb to the end of its object
    std::uint32_t modal = 0; ///< the word
};

/// The main clauses of a sentence, in order.
std::vector<ModalClause> modal_clauses(Passage const& passage, WordSpan sentence);

/// The modal verbs of the main clauses of a sentence: the words, in order.
std::vector<std::uint32_t> main_modals(Passage const& passage, WordSpan sentence);

/// Whether the words before the modal verb in its clause define a term.
bool is_in_definition(Passage const& passage, WordSpan sentence, std::uint32_t modal);

} // namespace nutmeg
