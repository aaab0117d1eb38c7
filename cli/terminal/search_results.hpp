// The results of `nutmeg search` on a terminal.
#pragma once

#include "corpus/search/search.hpp"

#include <string>

namespace nutmeg {

/// Number and catchline of each section, then the sentence with the match, wrapped to `width`
/// columns.
std::string render_hits(SearchResult const& result, bool color, int width);

} // namespace nutmeg
