// The sentence around words of a section, to quote it.
#pragma once

#include "parser/statutes/section.hpp"

namespace nutmeg {

/// The sentence of the section's text that has `words`: from its first word, without a designator
/// before it, to its period. A member of a list that is a paragraph or a provision is its own
/// sentence. Never longer than the paragraph, and cut between words where it is very long.
Span sentence_around(Section const& section, Span words);

} // namespace nutmeg
