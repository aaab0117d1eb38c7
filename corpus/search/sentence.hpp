// The sentence and the provision around a match.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg {

/// The sentence of a section's text that contains the first byte of `match`: from the start of its
/// paragraph or the end of the sentence before it, to its own end. Always contains all of `match`
/// that is in the same paragraph.
Span sentence_at(std::string_view text, Span match);

} // namespace nutmeg
