// Topics: the classes of a fact that its words name beyond its kind, such as the deadline in "not
// later than thirty days after the sale". A topic is given only where the words decide it.
#pragma once

#include "parser/facts/law_words.hpp"

#include <cstdint>
#include <string_view>

namespace nutmeg {

enum class Topic : std::uint8_t {
    None,
    Deadline,      ///< "not later than thirty days after"
    Frequency,     ///< "every two years", "shall annually"
    Report,        ///< "shall submit a report"
    Fee,           ///< "a fee of ten dollars"
    Penalty,       ///< "a civil penalty of", "fined", "imprisoned"
    Appropriation, ///< "the sum of ten dollars is appropriated"
    Applicability, ///< "shall apply to"
    Authority,     ///< an official or a body shall, may or shall not act
    OffenseList,   ///< one of the sections in "a violation of section 99-4, 99-5 or 99-6"
};

/// "deadline", ..., "offense-list"; empty for None.
std::string_view topic_name(Topic topic);

/// The topic of a quantity of the section.
Topic topic_of_quantity(LawWords const& law, Quantity const& quantity);

/// The topic of a clause with the modal verb `verb`, "shall not" or "is authorized to".
Topic topic_of_clause(LawWords const& law, WordRange clause, WordRange verb);

} // namespace nutmeg
