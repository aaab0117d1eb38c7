// What a value is of, as a noun phrase with its bound.
#pragma once

#include "parser/text/span.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// "bond", "civil penalty for each violation, not more than", "upper limit"; the bound alone, "at
/// least", if no noun is there. Empty if the words of the clause do not say it.
std::string value_label(std::string_view text, Span value);

/// Whether the date is only the first of a duty that recurs: "July 1, 2027, and annually
/// thereafter".
bool is_first_of_many(std::string_view text, Span date);

} // namespace nutmeg
