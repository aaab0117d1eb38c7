// The clauses of a sentence that have begun and whose finite verb is not read yet.
#pragma once

#include "parser/clauses/clause_words.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace nutmeg {

/// Whether the word at `at` begins a proviso: "provided the", ", provided" but not "as provided
/// in".
bool begins_proviso(std::span<ClauseWord const> words, std::size_t at);

/// Whether the word at `at` is a modal verb, and not the noun "will".
bool is_modal_verb(std::span<ClauseWord const> words, std::size_t at);

/// Counts the clauses. Only modal and auxiliary verbs are seen as verbs, so that a clause with
/// another verb stays open: whoever asks must prefer to do nothing then.
class OpenClauses {
public:
    /// Whether the word at `at` begins a clause; if so, it is open now.
    bool begin(std::span<ClauseWord const> words, std::size_t at);

    /// Gives a verb to the clause that began last; false if none is open.
    bool take_verb();

    bool none() const { return open_.empty(); }

    /// Clauses that begin with a relative that may be their subject: "who", "that".
    std::size_t relatives() const;
    /// All others: "if", "provided", "in which", "that the".
    std::size_t others() const { return open_.size() - relatives(); }

private:
    enum class Kind : std::uint8_t { Relative, Other };

    std::vector<Kind> open_; ///< the one that began last at the end
};

} // namespace nutmeg
