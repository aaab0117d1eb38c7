// The clauses of a sentence that have begun and whose finite verb is not read yet.
#pragma once

#include "parser/clauses/clause_words.hpp"

#include <cstddef>
#include <vector>

namespace nutmeg {

/// Whether the word at `at` begins a proviso: "provided the", ", provided" but not "as provided
/// in".
bool begins_proviso(std::vector<ClauseWord> const& words, std::size_t at);

/// Whether the word at `at` is a modal verb, and not the noun "will".
bool is_modal_verb(std::vector<ClauseWord> const& words, std::size_t at);

/// Counts the clauses. Only modal and auxiliary verbs are seen as verbs, so that a clause with
/// another verb stays open: whoever asks must prefer to do nothing then.
class OpenClauses {
public:
    /// Whether the word at `at` begins a clause; if so, it is open now.
    bool begin(std::vector<ClauseWord> const& words, std::size_t at);

    /// Gives a verb to the relative clause that began last, or else to another open clause; false
    /// if none is open.
    bool take_verb();

    /// Clauses that begin with a relative that may be their subject: "who", "that".
    std::size_t relatives() const { return relatives_; }
    /// All others: "if", "provided", "in which", "that the".
    std::size_t others() const { return others_; }

private:
    std::size_t relatives_ = 0;
    std::size_t others_ = 0;
};

} // namespace nutmeg
