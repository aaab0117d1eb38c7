// Exceptions: clauses with "except", "unless", "provided", "notwithstanding", "subject to" or
// "other than", and where they end.
#pragma once

#include "parser/facts/law_words.hpp"

#include <string_view>

namespace nutmeg {

/// Whether the comma belongs to a list of sections, to a date or to a name ("Bureau of Locks, Gates
/// and Keys").
bool is_inner_comma(LawWords const& side, std::uint32_t word);

struct ExceptionClause {
    WordRange words;
    std::string_view opener; ///< its first word, in lower case
};

/// The number of words that open an exception at `word` ("except", "subject to", "other than",
/// "provided" after a comma or before "that"); 0 if none.
std::uint32_t exception_opener(LawWords const& side, std::uint32_t word);

/// The exception that opens at `word`. If it opens a sentence or has no verb ("other than
/// Sundays"), it ends at its comma; otherwise where its sentence continues, or at the end of its
/// sentence or list member.
/// `narrow`: a phrase inside a clause, such as "except in winter", ends at its comma too.
ExceptionClause exception_at(LawWords const& side, std::uint32_t word, bool narrow);

} // namespace nutmeg
