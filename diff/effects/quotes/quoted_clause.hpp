// Quotes the clause of a modal verb: who shall do what.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The sentence around the byte at `offset`; empty if there is none nearby.
std::string_view sentence_at(std::string_view text, std::uint32_t offset);

/// The first bytes of the modal verbs of main clauses in and near the bytes of `around`, in order.
/// A relative or conditional clause, a definition, and words in quotation marks are no main
/// clauses.
std::vector<std::uint32_t> main_modal_verbs(std::string_view text, Span around);

/// The clause of a modal verb: "the clerk shall open the gate …".
struct QuotedClause {
    std::string subject;    ///< "the clerk"; may be empty
    std::string modal;      ///< "shall", "shall not"
    std::string rest;       ///< "open the gate …"
    bool has_comma = false; ///< after the modal verb
};

/// The clause as it is in the text, up to the ellipses.
std::string words_of(QuotedClause const& clause);

/// @param offset  the byte of the modal verb in `text`
/// @return none if the verb is not that of a main clause
std::optional<QuotedClause> quoted_clause(std::string_view text,
                                          std::uint32_t offset,
                                          std::uint32_t most);

/// The clause of a modal verb with what limits it, "If the gate is open, the clerk shall close it",
/// in at most about `most` words.
/// @param offset  the byte of the modal verb in `text`
/// @return empty if the verb is not that of a main clause
std::string quoted_statement(std::string_view text, std::uint32_t offset, std::uint32_t most);

} // namespace nutmeg
