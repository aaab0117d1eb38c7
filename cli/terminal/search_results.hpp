// The results of `nutmeg search` on a terminal.
#pragma once

#include "cli/terminal/flow.hpp"
#include "corpus/search/search.hpp"

#include <string>

namespace nutmeg {

/// Number and catchline of each section, then the sentence with the match.
std::string render_hits(SearchResult const& result, TermOptions const& options);

} // namespace nutmeg
