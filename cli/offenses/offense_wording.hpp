// How the table of offenses says its values.
#pragma once

#include "corpus/offenses/offense.hpp"

#include <string>

namespace nutmeg {

/// "53a-83(b)".
std::string offense_place(Offense const& offense);

/// "class A misdemeanor", "class E felony (deemed)", "violation"; "not stated" if there is none.
std::string class_phrase(Offense const& offense);

/// "1 year to 10 years", "not more than 6 months", "25 years to life", "life"; empty if there is no
/// imprisonment.
std::string prison_phrase(PrisonRange const& prison);

/// "$100 to $500", "not more than $2,000", "$2,000"; empty if there is no fine.
std::string fine_phrase(FineRange const& fine);

/// "9 months may not be suspended", "$1,000 may not be remitted"; empty if there is neither.
std::string minimum_phrase(Offense const& offense);

/// "under 16, 18 or older"; empty if there are none.
std::string ages_phrase(Offense const& offense);

/// "knowingly, with intent to".
std::string mental_phrase(Offense const& offense);

/// "a, b".
std::string comma_list(std::vector<std::string> const& words);

/// "6 months" for "P6M"; the duration itself if it has several units.
std::string term_phrase(std::string_view iso);

/// "1,234" with a thousands separator; cents if there are any.
std::string dollars_phrase(double dollars);

} // namespace nutmeg
