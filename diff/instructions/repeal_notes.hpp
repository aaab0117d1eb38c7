// What a reader has to check after a repeal: Nutmeg changes only what the instruction says.
#pragma once

#include "parser/statutes/section.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <vector>

namespace nutmeg {

/// Notes on the provisions of `law` at `repealed` (spans of its text, in order): conjunctions and
/// punctuation around them, gaps in the designators, provisions left without words, references.
/// @param redesignates  the instruction redesignates provisions too, so that a gap needs no note
Diagnostics notes_on_repeal(Section const& law,
                            std::vector<Span> const& repealed,
                            bool redesignates);

} // namespace nutmeg
