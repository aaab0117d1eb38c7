// Quantities in statute text, as spans with values: "two thousand five hundred dollars", "under
// sixteen years of age", "not later than thirty days after", "July 1, 2025", "class A misdemeanor".
#pragma once

#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class QuantityKind : std::uint8_t {
    Age,          ///< an age limit in any of the forms of docs/connecticut.md 6.6; value in years
    Money,        ///< dollars (cents as fraction)
    Percent,      ///< "twenty per cent" -> 20, "one-half of one per cent" -> 0.5
    Duration,     ///< a length of time; iso "P30D", "P6M", "P2Y", "PT24H"
    Imprisonment, ///< a term of imprisonment, or a part of it not to be suspended; iso as Duration
    Date,         ///< iso "2026-07-01"; without a year "--07-01" ("January first, annually" too)
    Count,        ///< another number with its unit; unit holds the noun
    OffenseClass, ///< text "class A misdemeanor", "class D felony", "infraction", "violation"
};

/// How the quantity bounds what it measures, if the words say so.
enum class Bound : std::uint8_t {
    None,
    AtLeast,  ///< "N years of age or older", "not less than", "at least"
    MoreThan, ///< "over N", "more than", "exceeding"
    AtMost,   ///< "not more than", "not later than", "not exceeding", "N or younger"
    LessThan, ///< "under N", "less than", "younger than", "has not attained"
};

/// One quantity. `span` covers number and unit ("sixteen years of age", "July 1, 2025"), not the
/// words of the bound unless they are inside; `number` covers the words of the number alone.
struct Quantity {
    QuantityKind kind = QuantityKind::Count;
    Bound bound = Bound::None;
    Span span;
    Span number;
    double value = 0; ///< years, dollars, per cent, count; days/months/... of a duration as written
    std::string iso;  ///< Duration, Imprisonment, Date
    std::string unit; ///< Count: its noun in the singular, if that is clear ("member"); Duration:
                      ///< "day" ...
    std::string text; ///< OffenseClass: normalized, in lower case but for the class letter
};

/// All quantities in `text`, in order, never overlapping. Linear in the size of the text.
/// @param text  UTF-8; the spans of the result are byte offsets into it
std::vector<Quantity> find_quantities(std::string_view text);

} // namespace nutmeg
