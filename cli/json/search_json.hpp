// The JSON lines of `nutmeg search`.
#pragma once

#include "corpus/search/search.hpp"

#include <string>

namespace nutmeg {

/// A line with its line end: citation, path, catchline, status, edition, file, line, sentence,
/// match (bytes of the sentence), note.
std::string hit_line(SearchHit const& hit);

} // namespace nutmeg
