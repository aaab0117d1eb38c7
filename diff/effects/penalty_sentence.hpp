// What a change of the class of an offense means in imprisonment and fines.
#pragma once

#include "parser/facts/penalties.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// "A class D felony means up to 5 years and $5,000: sections 53a-35a and 53a-41." for each class
/// that is known; an empty name is none.
std::string penalty_sentence(std::string_view old_class,
                             std::string_view new_class,
                             PenaltyLookup const& find = {});

} // namespace nutmeg
