// Quotations for readers who see nothing else of the law: what is cut never turns the sense of what
// is left.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A sentence of at most so many words is quoted whole by `faithful_quote`.
inline constexpr std::uint32_t longest_faithful = 80;

/// The same of a sentence that is a list.
inline constexpr std::uint32_t longest_faithful_list = 120;

/// The words in at most about `most` words. Inside a sentence only citations and what "including"
/// opens are cut, and descriptions before a verb that is far away; never a negation, a condition, a
/// number, or what a verb needs. Then the end is cut after the first verb with its object, and the
/// words that open conditions and alternatives stay: "… unless …", "… or (B) …". Each cut is an
/// ellipsis.
/// @param words  one or more sentences
/// @param kept  bytes of `words` that are not cut, in order; what is far before them may be
std::string faithful_quote(std::string_view words,
                           std::uint32_t most,
                           std::vector<Span> const& kept = {});

} // namespace nutmeg
