// The values of filters as typed: numbers with their units and bounds.
#pragma once

#include "corpus/search/search_query.hpp"

#include <string_view>

namespace nutmeg {

/// Whether filters of the kind compare numbers.
bool has_numbers(FilterKind kind);

/// Reads "16", "<18", ">=1,000", "16..18", "sixteen"; of a prison term or period "6m", ">1 year",
/// "30d..6m", where each number has its unit. Periods are in days, as days_of counts them. Throws
/// std::invalid_argument with what to write.
/// @param name  of the filter, for messages
/// @param kind  for which has_numbers holds
NumberRange read_range(std::string_view typed, std::string_view name, FilterKind kind);

} // namespace nutmeg
