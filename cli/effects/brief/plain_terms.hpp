// Legal terms in plain words.
#pragma once

#include "cli/report/brief.hpp"
#include "parser/facts/penalties.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

/// The terms of the table, and the classes of offenses, that occur in the words, in their order.
/// The penalty of a class is read from the sections that `find` returns; if they are not among
/// them, the meaning says so.
std::vector<BriefTerm> plain_terms(std::string_view words, PenaltyLookup const& find);

} // namespace nutmeg
