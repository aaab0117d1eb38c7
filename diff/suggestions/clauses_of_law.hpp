// Finds the words of the law that a sentence may mean.
#pragma once

#include "parser/statutes/section.hpp"

#include <optional>
#include <string_view>

namespace nutmeg {

/// The part of the sentence around `span`, without designators, with the comma before it.
/// @param region  the provision; the part does not pass its ends
Span clause_around(Section const& law, Span region, Span span);

/// The first word of the region that begins like one of the words: "known" for "knowledge".
std::optional<Span> related_word(Section const& law, Span region, std::string_view words);

/// A word in the part of a sentence that shares the most words with `words`, or nothing if none is
/// shared. Words of one to three letters do not count.
std::optional<Span> shared_clause(Section const& law, Span region, std::string_view words);

} // namespace nutmeg
