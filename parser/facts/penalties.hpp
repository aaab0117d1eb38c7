// What the classes of offenses mean: longest imprisonment and highest fine, from the penal code's
// general part (connecticut.md 6.1), read out of its sections where they are at hand.
#pragma once

#include "parser/statutes/section.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// What a class of offense can cost, unless its own section says otherwise.
struct Penalty {
    std::string longest;      ///< "364 days", "5 years", "no imprisonment"
    double fine = 0;          ///< dollars; 0 where a schedule decides
    std::string_view sources; ///< "sections 53a-36a and 53a-42"
};

/// Gives the section of that number, or null.
using PenaltyLookup = std::function<Section const*(std::string_view number)>;

/// The penalty of "class A misdemeanor", "class D felony", "violation" and so on; nothing for other
/// words. With a lookup, terms and fines are read from sections 53a-35a, 53a-36, 53a-36a, 53a-41
/// and 53a-42 where they say them; the built-in table stands for what they do not.
std::optional<Penalty> penalty_of(std::string_view offense_class, PenaltyLookup const& find = {});

/// Severity of a class, from 1 (infraction) up; 0 for what is none.
int class_rank(std::string_view offense_class);

/// " A class D felony means up to 5 years and $5,000: sections 53a-35a and 53a-41." for each class
/// that is known; an empty name is none.
std::string penalty_sentence(std::string_view old_class,
                             std::string_view new_class,
                             PenaltyLookup const& find = {});

/// Days of an ISO 8601 length of time, months as 30 days and years as 365; 0 where it cannot be
/// read.
double days_of(std::string_view iso);

} // namespace nutmeg
