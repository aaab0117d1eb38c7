// Sections that a filter finds, and where.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <unordered_map>

namespace nutmeg {

/// The first match in each row of `sections`; bytes of its text, or empty if no words match.
using Matches = std::unordered_map<std::int64_t, Span>;

/// Keeps the first of two matches in a section.
void add_match(Matches& found, std::int64_t row, Span match);

} // namespace nutmeg
