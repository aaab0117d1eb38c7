// Shortens a passage of law for a quotation, so that it keeps what the passage does: the subject,
// the modal verb with its verb and object, numbers, negations and names.
#pragma once

#include "diff/effects/quotes/passage.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Sentences as they are quoted.
struct ShortPassage {
    std::vector<std::string> sentences; ///< each whole, or with an ellipsis for what was cut
    std::size_t left_out = 0;           ///< sentences that are not quoted
};

/// A passage of at most `longest_whole` words is not cut.
inline constexpr std::uint32_t longest_whole = 40;

/// The passage in one or more quotations. An ellipsis is inside one sentence, and stands for four
/// words or more.
ShortPassage shortened(std::string_view words);

/// The words in at most about `most` words, as one sentence.
std::string shortened_sentence(std::string_view words, std::uint32_t most);

/// The sentence around the byte at `offset`; empty if there is none nearby.
std::string_view sentence_at(std::string_view text, std::uint32_t offset);

/// The words in quotation marks; those inside become single.
std::string in_quotation_marks(std::string_view words);

/// The first bytes of the modal verbs of main clauses in and near the bytes of `around`, in order.
/// A relative or conditional clause, a definition, and words in quotation marks are no main
/// clauses.
std::vector<std::uint32_t> main_modal_verbs(std::string_view text, Span around);

/// The clause of a modal verb: "the clerk shall open the gate …".
struct ClauseWords {
    std::string subject; ///< "the clerk"; may be empty
    std::string modal;   ///< "shall", "shall not"
    std::string rest;    ///< "open the gate …"
};

/// @param offset  the byte of the modal verb in `text`
/// @return none if the verb is not that of a main clause
std::optional<ClauseWords> clause_words(std::string_view text,
                                        std::uint32_t offset,
                                        std::uint32_t most);

} // namespace nutmeg
